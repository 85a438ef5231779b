"""What somebody typed while their session had ended: kept through the sign-in, and put back into the form.

It travels as one signed text, from the page "You have been signed out" through the sign-in form into the new session.
Nothing is recorded on the way: the person reads the form again and sends it.
"""

from urllib.parse import urlsplit

from django.contrib import messages
from django.core import signing
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

SALT = "resources.kept_words"
KEPT = "kept"  # the field of the sign-in form, and the key in the session: accounts/views.py passes it on unread
LONGEST_SECONDS = 60 * 60 * 24
TYPED_BY = "typed_by"  # the hidden field of our forms that says who types
HIDDEN = ("csrfmiddlewaretoken",)


def signed_out(request):
    """Answer what was posted without a session: say so, show what was typed, and offer to sign in with it."""
    typed = {name: request.POST.getlist(name) for name in request.POST if name not in HIDDEN}
    page = _page_of(request)
    context = {
        "next": page,
        "kept": signing.dumps({"page": page, "typed": typed}, salt=SALT, compress=True),
        "words": [value for values in typed.values() for value in values if " " in value.strip()],
    }
    return render(request, "resources/desk/signed_out.html", context, status=403)


def typed(request):
    """Return what a form of the page begins with, as keyword arguments: what was posted, what was kept, or nothing."""
    if request.method == "POST":
        return {"data": request.POST}
    kept = _taken(request)
    if not kept:
        return {}
    messages.warning(
        request,
        _("You were signed out, so nothing was recorded. What you typed is in the form again: check it and send it."),
    )
    return {"initial": {name: values[0] if len(values) == 1 else values for name, values in kept.items()}}


def _taken(request):
    """Take out of the session what was typed on this page, as {name: list of values}; None where there is nothing."""
    if KEPT not in request.session:
        return None
    try:
        kept = signing.loads(request.session[KEPT], salt=SALT, max_age=LONGEST_SECONDS)
    except signing.BadSignature:
        del request.session[KEPT]
        return None
    if kept["page"] != request.path:
        return None
    del request.session[KEPT]
    # Another person may have signed in: what one typed is nobody else's.
    is_theirs = kept["typed"].get(TYPED_BY) == [str(request.user.person_number)]
    return kept["typed"] if is_theirs else None


def _page_of(request):
    """Return the path of the page whose form was sent: a button's own address may answer nobody who only looks."""
    sender = request.headers.get("Referer", "")
    is_ours = url_has_allowed_host_and_scheme(sender, {request.get_host()}, require_https=request.is_secure())
    return urlsplit(sender).path if is_ours and urlsplit(sender).path else request.path
