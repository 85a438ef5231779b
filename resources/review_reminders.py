"""Tells the author of a public resource that its day of review comes near: in 6, 3 and 1 months, and on the day."""

from django.utils import timezone

from approvals.days import months_after
from approvals.editions import is_visible
from approvals.models import Edition, Event
from approvals.offices import active_authors
from approvals.outbox import Told, about, remind

from .models import ResourcePage

MONTHS_AHEAD = (6, 3, 1, 0)


def remind_of_review_dates():
    """Tell whoever keeps a public resource of each step that its day has come to; return how many messages are new.

    That is the draft's owner, if an Author, else who sent the edition for review. Only the latest step is told, so that
    after a stop one message makes up for all.
    """
    dated = Edition.objects.filter(is_visible(rows="catalogue_entries__")).exclude(review_by=None)
    owners = _owners()
    return remind(
        [
            told
            for edition in dated.select_related("submission")
            for told in _told(edition, owners.get((edition.translation_key, edition.language)))
        ]
    )


def _owners():
    """Return {(translation key, language): person number} of the drafts whose owner is an active Author."""
    owned = ResourcePage.objects.filter(owner__in=active_authors()).values_list(
        "translation_key", "locale__language_code", "owner__person_number"
    )
    return {(translation_key, language): number for translation_key, language, number in owned}


def _told(edition, owner):
    today = timezone.localdate()
    steps = [months for months in MONTHS_AHEAD if months_after(edition.review_by, -months) <= today]
    if not steps:
        return []
    months = min(steps)
    if months and months_after(edition.review_by, -months) <= timezone.localdate(edition.public_from):
        return []  # the Board knew it when it approved it
    cause = about(edition, f"in {months} months" if months else "due")
    return [
        Told(
            Event.REVIEW_DATE, cause, {owner or edition.submission.submitted_by}, edition.submission, {"months": months}
        )
    ]
