"""What a submission translates: an edition of the same resource in another language, public at that moment."""

from ..batches import batches
from ..editions import lapses_of, with_decision
from ..models import Edition, TranslatedEdition, Withdrawal
from .naming import entry_named


def translation_problems():
    """Yield a sentence for each translated edition that could not have been translated then."""
    for piece in batches(TranslatedEdition.objects.select_related("submission")):
        editions = with_decision(Edition.objects).in_bulk({row.edition_id for row in piece})
        keys = {edition.translation_key for edition in editions.values()}
        withdrawals = list(Withdrawal.objects.filter(translation_key__in=keys))
        for row in piece:
            if not _is_right(row, editions.get(row.edition_id), withdrawals):
                yield f"The {row._meta.verbose_name} {row.pk} could not be translated then.{entry_named(row)}"


def _is_right(row, edition, withdrawals):
    submission = row.submission
    return (
        edition is not None
        and edition.translation_key == submission.translation_key
        and edition.language != submission.language
        and row.recorded_at == submission.recorded_at
        and _was_public(edition, row.recorded_at, withdrawals)
    )


def _was_public(edition, moment, withdrawals):
    lapses_at = lapses_of([edition]).get(edition.number)
    was_withdrawn = any(
        (withdrawal.translation_key, withdrawal.language) == (edition.translation_key, edition.language)
        and withdrawal.last_edition >= edition.number
        and withdrawal.recorded_at <= moment
        for withdrawal in withdrawals
    )
    return edition.public_from <= moment and not was_withdrawn and not (lapses_at and lapses_at <= moment)
