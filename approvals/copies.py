"""What became of a copy that somebody holds: an edition, or a file of one. Says nothing of what was never public.

For "check my copy". What is public, and from when to when, is decided by `editions.py`; here it is told.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db import models
from django.utils import timezone

from . import editions as public_side
from .models import CanonicalText, Edition, SubmissionFile, Withdrawal


class Standing(models.TextChoices):
    """How a copy stands, the best news first."""

    CURRENT = "current"
    SUPERSEDED = "superseded"
    REDACTED = "redacted"
    LAPSED = "lapsed"
    WITHDRAWN = "withdrawn"


ORDER = list(Standing)


@dataclass(frozen=True)
class Copy:
    """What became of one edition.

    `until` is the moment from which it was not current any more, `successor` the edition that is current now,
    `withdrawal` what closed it, `file_name` the name that the edition gives to the file that was asked about.
    """

    edition: Edition
    standing: Standing
    until: datetime | None = None
    successor: Edition | None = None
    withdrawal: Withdrawal | None = None
    file_name: str = ""


def copies_of_file(sha256):
    """Return the `Copy`s of a file or image by its digest, one for each resource that ever offered it to the public.

    Of a resource that offered it in several editions, the one that is current counts, else the latest. Five queries
    at most, and one where nothing public ever had these bytes, whoever else has them.
    """
    found = Edition.objects.filter(submission__files__stored_file=sha256).distinct()
    copies = _copies(found)
    names = SubmissionFile.objects.filter(
        stored_file=sha256, submission__in=[copy.edition.submission_id for copy in copies]
    )
    named = {file.submission_id: file.name for file in names} if copies else {}
    return [
        Copy(**vars(copy) | {"file_name": named[copy.edition.submission_id]})
        for copy in copies
        if copy.edition.submission_id in named
    ]


def copies_of_edition(reference, number=None):
    """Return the `Copy`s of an edition by its number, or of the latest public one: one for each language."""
    found = Edition.objects.filter(reference=reference)
    return _copies(found if number is None else found.filter(number=number))


def _copies(found):
    """Return the best `Copy` of each resource and language among some editions, the best news first."""
    now = timezone.now()
    asked = {edition.pk for edition in found.filter(public_from__lte=now)}
    if not asked:
        return []
    of_these = {"translation_key__in": found.filter(pk__in=asked).values("translation_key")}
    siblings, withdrawals = {}, {}
    for edition in public_side.with_decision(Edition.objects.filter(**of_these)).order_by("number"):
        siblings.setdefault((edition.translation_key, edition.language), []).append(edition)
    for withdrawal in Withdrawal.objects.filter(**of_these).order_by("last_edition"):
        withdrawals.setdefault((withdrawal.translation_key, withdrawal.language), []).append(withdrawal)
    kept = set(
        CanonicalText.objects.filter(
            digest__in=[edition.digest for listed in siblings.values() for edition in listed]
        ).values_list("digest", flat=True)
    )
    best = {}
    for key, listed in siblings.items():
        resource = _Resource(listed, withdrawals.get(key, []), kept, now)
        copies = [copy for copy in map(resource.copy_of, listed) if copy and copy.edition.pk in asked]
        if copies:
            best[key] = min(copies, key=lambda copy: (ORDER.index(copy.standing), -copy.edition.number))
    return sorted(best.values(), key=lambda copy: (ORDER.index(copy.standing), copy.edition.reference, copy.edition.pk))


class _Resource:
    """One resource in one language: its editions, oldest first, and what closed some of them."""

    def __init__(self, listed, withdrawals, kept, now):
        self.withdrawals, self.kept, self.now = withdrawals, kept, now
        self.lapses = public_side.lapses_of(listed)
        closed_up_to = withdrawals[-1].last_edition if withdrawals else 0
        begun = [span for span in public_side.spans(listed, closed_up_to, self.lapses) if span.visible_from <= now]
        self.ended = {span.edition.pk: span.visible_until for span in begun}
        is_open = begun and (begun[-1].visible_until is None or now < begun[-1].visible_until)
        self.current = begun[-1].edition if is_open else None

    def copy_of(self, edition):
        """Return the `Copy` of an edition, or None where the public never had it."""
        closing = next((row for row in self.withdrawals if row.last_edition >= edition.number), None)
        ends = [moment for moment in (closing and closing.recorded_at, self.lapses.get(edition.number)) if moment]
        if edition.public_from > self.now or any(moment <= edition.public_from for moment in ends):
            return None
        if closing:
            return Copy(edition, Standing.WITHDRAWN, closing.recorded_at, self.current, closing)
        lapses_at = self.lapses.get(edition.number)
        if lapses_at and lapses_at <= self.now:
            return Copy(edition, Standing.LAPSED, lapses_at, self.current)
        if edition.digest not in self.kept:
            return Copy(edition, Standing.REDACTED, None, None if edition == self.current else self.current)
        if edition == self.current:
            return Copy(edition, Standing.CURRENT)
        # One that another edition was ahead of on its first day was never the current one.
        return Copy(edition, Standing.SUPERSEDED, self.ended.get(edition.pk) or edition.public_from, self.current)
