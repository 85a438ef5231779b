"""The translator's page: what was translated, what changed since, what is still to do; and it sends a translation."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from approvals import editions
from approvals.exceptions import ActionRefused
from approvals.permissions import submit_problems
from resources.differences import difference, shown
from resources.language_names import language_name
from resources.models import ResourcePage
from resources.original import original_of
from resources.passages import passages_in
from resources.segments import segments_of, to_be_sent
from resources.send_for_review import send_for_review

from .desk_page import error_summary, for_readers, refuse


@for_readers
@require_http_methods(["GET", "HEAD", "POST"])
def translation(request, page_id):
    """Show an Author where a translation stands; on POST, send its newest draft for review."""
    if submit_problems(request.user):
        return refuse(request, [_("This page is for people who translate resources: for Authors.")])
    page = ResourcePage.objects.filter(pk=page_id).select_related("locale").first()
    original = original_of(page) if page else None
    if original is None:
        raise Http404(_("There is no translation at this address."))
    refused = []
    if request.method == "POST":
        refused = _send(page, request.user, request.POST.get("followed"))
        if not refused:
            messages.success(request, _("The translation was sent for review."))
            return redirect("translation", page_id)
    context = _context(to_be_sent(page), original, request.GET.get("view")) | {
        "problems": error_summary(refused=refused)
    }
    return render(request, "resources/translation/translation.html", context, status=409 if refused else 200)


def _send(page, person, followed):
    """Send what the translator's passages say now; return why it cannot be, as `Problem`s.

    `followed` is the number of the edition that they have followed, as the page sends it, or None.
    """
    if page.waiting_submission():
        return ActionRefused([_("A submission of this translation is still on its way. Take it back first.")]).problems
    try:
        send_for_review(page, person, followed)
    except ActionRefused as refusal:
        return refusal.problems
    return []


def _context(draft, original, view):
    # For an original's very first translation there is no "before": everything is new.
    contents = editions.contents_of(filter(None, [original.translated, original.current]))
    before, after = (
        contents.get(edition.digest) if edition else None for edition in (original.translated, original.current)
    )
    segments = segments_of(draft)
    passages = passages_in([draft.title, draft.summary, draft.note, draft.body.get_prep_value()])
    return {
        "draft": draft,
        "stage": draft.stage,
        "language": language_name(draft.locale.language_code),
        "original": original,
        "original_language": language_name(original.language),
        "original_title": (after or before or {}).get("title", draft.reference),
        "shown": shown(difference(before, after), view) if before and after else None,
        "segments": segments,
        "by_machine": segments.by_machine(passages),
        "followed": draft.edition_followed(original.current) if original.current else None,
        "to_do": draft.submission_problems(),
        "waiting": draft.waiting_submission(),
    }
