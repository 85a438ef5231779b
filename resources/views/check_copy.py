"""Check my copy: whether a file or an edition that somebody holds is still current. Sets no cookie, keeps nothing."""

from django.conf import settings
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from approvals.copies import copies_of_edition, copies_of_file
from resources.copy_answers import READABLE, answers
from resources.copy_question import ReferenceForm, digest_asked
from resources.hashing_upload import HashingUploadHandler

OK, SEE_OTHER, NOT_FOUND, GONE, TOO_LARGE, UNPROCESSABLE = 200, 303, 404, 410, 413, 422


# Nothing changes, and the token that would be checked is a cookie, which no public page sets.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def check_copy(request):
    """Ask for a file, or for a reference and an edition, and answer; a file that is sent here is hashed and let go."""
    if request.method == "POST":
        return _hash_here(request)
    if "sha256" in request.GET:
        digest = digest_asked(request.GET["sha256"])
        if not digest:
            sentence = _("That is not the fingerprint of a file: it must have 64 digits from 0 to 9 and a to f.")
            return _page(request, problems=[(sentence, "#file")], status=UNPROCESSABLE)
        return _page(request, found=copies_of_file(digest), digest=digest)
    if "reference" in request.GET or "edition" in request.GET:
        return _answer_reference(request)
    return _page(request)


@require_safe
def check_edition(request, reference, number):
    """Answer at the short address of an edition, which stands on paper: at once, in words and by the status."""
    form = ReferenceForm({"reference": reference, "edition": str(number)})
    found = copies_of_edition(form.cleaned_data["reference"], number) if form.is_valid() else []
    status = GONE if found else NOT_FOUND
    if any(copy.standing in READABLE for copy in found):
        status = OK
    return _page(request, form=form, found=_in_my_language_first(found), status=status)


def _answer_reference(request):
    form = ReferenceForm(request.GET)
    if not form.is_valid():
        problems = [(error, f"#id_{name}") for name, errors in form.errors.items() for error in errors]
        return _page(request, form=form, problems=problems, status=UNPROCESSABLE)
    found = copies_of_edition(form.cleaned_data["reference"], form.cleaned_data["edition"])
    return _page(request, form=form, found=_in_my_language_first(found))


def _hash_here(request):
    """For a browser without JavaScript: lead to the answer for the file that it sends."""
    request.upload_handlers = [HashingUploadHandler(request, settings.CHECK_COPY_MOST_BYTES)]
    upload = request.FILES.get("file")
    if upload is None:
        return _page(request, problems=[(_("Choose a file first."), "#file")], status=UNPROCESSABLE)
    if not upload.sha256:
        sentence = _(
            "This file is too large to be sent here. Check it with JavaScript turned on, or type the reference and the "
            "edition below."
        )
        return _page(request, problems=[(sentence, "#id_reference")], status=TOO_LARGE)
    response = HttpResponseRedirect(f"{reverse('check_copy')}?{urlencode({'sha256': upload.sha256})}")
    response.status_code = SEE_OTHER
    return response


def _in_my_language_first(copies):
    return sorted(copies, key=lambda copy: copy.edition.language != get_language())


def _page(request, form=None, found=None, problems=(), status=OK, digest=""):
    """Show the page; `found` is a list of `Copy`s, or None where nothing was asked yet."""
    shown = answers(found or [])
    heading = _("This is not a copy of what the Board approved") if found is not None else ""
    context = {
        "form": form or ReferenceForm(),
        "problems": list(problems),
        "was_asked": found is not None,
        "answers": shown,
        "heading": shown[0].heading if shown else heading,
        "digest": digest,
        "most_bytes": settings.CHECK_COPY_MOST_BYTES,
        "trail": [(_("Home"), reverse("home")), (_("Check my copy"), None)],
    }
    return render(request, "resources/check_copy.html", context, status=status)
