"""What the pages of reviewers, Board members and authors share: who may open them, and how they say no."""

from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from approvals.permissions import user_can_read_submissions

from .kept_words import signed_out


def for_signed_in(view):
    """Let `view` answer only people who are signed in; others sign in, and what they had typed is kept through that."""

    @never_cache
    @wraps(view)
    def guarded(request, *args, **kwargs):
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        return signed_out(request) if request.method == "POST" else redirect_to_login(request.get_full_path())

    return guarded


def for_readers(view):
    """Let `view` answer only people who may read submissions; others sign in, or read why they may not."""

    @for_signed_in
    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not user_can_read_submissions(request.user):
            return refuse(request, [reading_problem()])
        return view(request, *args, **kwargs)

    return guarded


def reading_problem():
    """Return why a person may not read submissions."""
    return _(
        "These pages are for people who prepare, review, vote on, keep or audit the resources. The role “Board "
        "member” alone does not open them: a seat on the Board that a member has confirmed does. If you need them, ask "
        "the Board secretary."
    )


def refuse(request, problems, status=403, heading=None):
    """Answer with a page that says in words why this cannot be done."""
    return render(request, "403.html", {"problems": problems, "heading": heading}, status=status)


def error_summary(form=None, refused=()):
    """Return what is wrong as (sentence, link to its field or "") pairs: of a form, and of a refused action."""
    found = [(str(problem), f"#id_{problem.field}" if problem.field else "") for problem in refused]
    for name, errors in form.errors.items() if form is not None and form.is_bound else ():
        # Radio buttons have an id each; the group itself has none.
        field = form[name] if name in form.fields else None
        href = f"#{field.subwidgets[0].id_for_label or field.auto_id}" if field else ""
        found += [(error, href) for error in errors]
    return found
