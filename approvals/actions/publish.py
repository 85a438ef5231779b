"""Publish: insert the edition that an approval makes, and tell the catalogue in the same transaction."""

from datetime import date

from ..days import start_of
from ..models import Edition
from ..signals import edition_published


def publish(submission, decision, now):
    """Insert and return the `Edition` of an approved submission. The trigger refuses it without that approval."""
    earlier = Edition.objects.filter(translation_key=submission.translation_key, language=submission.language)
    review_by = submission.content["review_by"]
    set_day = submission.public_from_days.last()
    edition = Edition.objects.create(
        submission=submission,
        decision=decision,
        translation_key=submission.translation_key,
        language=submission.language,
        reference=submission.reference,
        number=earlier.count() + 1,
        digest=submission.digest,
        # A day that has passed by the time of the decision asks for nothing.
        public_from=max(now, start_of(set_day.day)) if set_day else now,
        review_by=date.fromisoformat(review_by) if review_by else None,
        recorded_at=now,
    )
    edition_published.send(sender=Edition, edition=edition)
    return edition
