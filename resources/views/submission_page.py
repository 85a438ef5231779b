"""The frozen submission as the public would see it, for those who may read it: its page, its files, its images."""

from django.http import Http404
from django.urls import reverse
from django.utils import translation
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from approvals.models import Outcome, Submission
from approvals.stage import draft_has_moved_on
from approvals.verdicts import verdicts_of
from resources.compared import chosen, earlier_of
from resources.content_facts import content_facts
from resources.differences import difference, shown
from resources.models import ResourcePage
from resources.original import original_of_submission
from resources.people import names_of
from resources.rendering import render_content, submission_image_addresses
from resources.review_record import review_record
from resources.timeline import timeline

from .desk_page import for_readers
from .frozen_response import serve_frozen, serve_image_size

DIGEST_SHOWN = 12  # hexadecimal digits: enough for two people to compare by eye


def submission_or_404(submission_id):
    """Return a `Submission` with its outcome; raise `Http404` where there is none."""
    submission = Submission.objects.with_outcome().filter(pk=submission_id).first()
    if submission is None:
        raise Http404(_("There is no submission at this address."))
    return submission


def reading_context(submission, asked, prefer=""):
    """Return what the templates in `resources/submission/` show of a submission, as a dict.

    `asked` is the query of the address: `against` says with what to compare, `view` how to show it; `prefer` is the
    `against` of a page that is asked for nothing.
    """
    names = names_of(submission.contributor_numbers)
    draft = _draft_of(submission)
    return {
        "submission": submission,
        "content": submission.content,
        "html": _rendered(submission),
        "files": _with_addresses(submission),
        "content_facts": content_facts(submission.content) if submission.content else [],
        "facts": _facts(submission, names),
        "original": original_of_submission(submission),
        "verdicts": verdicts_of([submission])[submission.pk],
        "draft": draft,
        "may_be_mended": not submission.is_waiting and submission.outcome != Outcome.APPROVED,
        "review_record": review_record(submission) if hasattr(submission, "review") else None,
        **_changes(submission, asked, prefer),
        "events": timeline(submission.translation_key, submission.language),
        "draft_has_moved_on": draft is not None and draft_has_moved_on(draft, submission),
    }


def when(moment):
    """Return a moment as people here write it."""
    return date_format(localtime(moment), "DATETIME_FORMAT")


@for_readers
@require_safe
def submission_file(request, submission_id, name):
    """Give a frozen file of a submission to a person who may read it."""
    return serve_frozen(request, _frozen(submission_id, purpose="file", name=name))


@for_readers
@require_safe
def submission_image(request, submission_id, sha256, ending):
    """Give a frozen image of a submission to a person who may read it."""
    return serve_frozen(request, _frozen(submission_id, purpose="image", stored_file=sha256))


@for_readers
@require_safe
def submission_image_size(request, submission_id, sha256, width, ending):
    """Give a frozen image of a submission in one of its sizes to a person who may read it."""
    return serve_image_size(request, _frozen(submission_id, purpose="image", stored_file=sha256), width, ending)


def _frozen(submission_id, **which):
    frozen = submission_or_404(submission_id).files.filter(**which).first()
    if frozen is None:
        raise Http404(_("This submission has no such file."))
    return frozen


def _changes(submission, asked, prefer):
    """Return what `resources/submission/changes.html` shows: what changed since something earlier, if there is any."""
    earlier = earlier_of(submission)
    base = chosen(earlier, asked.get("against") or prefer)
    is_readable = base is not None and base.content is not None and submission.content is not None
    return {
        "earlier": earlier,
        "base": base,
        "asked": _asked(base.submission) if base and base.submission.is_sent_back else None,
        "shown": shown(
            difference(base.content, submission.content),
            asked.get("view"),
            submission_image_addresses(base.submission),
            submission_image_addresses(submission),
        )
        if is_readable
        else None,
    }


def _asked(sent_back):
    """Return what the reviewer had asked for when a submission was sent back: the reason, and comments."""
    return {
        "verdicts": verdicts_of([sent_back])[sent_back.pk],
        "commented": review_record(sent_back).commented,
        "language": sent_back.language,
    }


def _rendered(submission):
    """Return the frozen content as the public would see it, with the submission's own images; "" if redacted."""
    if submission.content is None:
        return ""
    with translation.override(submission.language):
        return render_content(submission.content, submission_image_addresses(submission))


def _with_addresses(submission):
    files = submission.content["files"] if submission.content else []
    return [file | {"address": reverse("submission_file", args=[submission.pk, file["name"]])} for file in files]


def _facts(submission, names):
    return [
        (_("Reference"), submission.reference),
        (_("Submission"), submission.number),
        (_("Sent for review by"), names[submission.submitted_by]),
        (_("Sent for review on"), when(submission.recorded_at)),
        (_("Written, edited or uploaded by"), ", ".join(sorted(names.values()))),
        (_("Digest of the content (SHA-256, first digits)"), submission.digest[:DIGEST_SHOWN]),
    ]


def _draft_of(submission):
    """Return the page on which the submission was written, or None where it was deleted."""
    return ResourcePage.objects.filter(
        translation_key=submission.translation_key, locale__language_code=submission.language
    ).first()
