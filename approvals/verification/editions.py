"""The editions: each is what the Board approved, at the resource's own address, and not public before that."""

from ..batches import batches
from ..models import Address, Edition, Outcome, Submission
from .naming import entry_named


def edition_problems():
    """Yield the editions that are not of an approval of that very submission and content."""
    for editions in batches(Edition.objects):
        submissions = Submission.objects.with_outcome().in_bulk([edition.submission_id for edition in editions])
        keys = [edition.translation_key for edition in editions]
        addresses = set(
            Address.objects.filter(translation_key__in=keys).values_list("translation_key", "language", "reference")
        )
        for edition in editions:
            submission = submissions.get(edition.submission_id)
            if submission is None or not _is_approved(edition, submission, addresses):
                yield f"The edition {edition.pk} is not what the Board approved.{entry_named(edition)}"


def _is_approved(edition, submission, addresses):
    decision = getattr(submission, "decision", None)
    place = (edition.translation_key, edition.language, edition.reference)
    return (
        decision is not None
        and decision.pk == edition.decision_id
        and decision.outcome == Outcome.APPROVED
        and decision.recorded_at == edition.recorded_at <= edition.public_from
        and submission.digest == edition.digest
        and (submission.translation_key, submission.language, submission.reference) == place
        and place in addresses
    )
