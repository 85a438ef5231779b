"""What became of a copy that somebody holds: an edition, or a file of one. Says nothing of what was never public.

For "check my copy". What is public, and from when to when, is decided by `editions.py`; here it is told.
"""

from dataclasses import dataclass, replace
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


def copies_of_resource(translation_key, language):
    """Return the `Copy` of each edition that the public ever had of one resource, the newest first; one query.

    Without the withdrawals; their moments stand in `until`. Each edition was read `with_fate`.
    """
    of_this = Edition.objects.filter(translation_key=translation_key, language=language)
    listed = list(public_side.with_fate(of_this).order_by("number"))
    closed_at = {edition.number: edition.closed_at for edition in listed if edition.closed_at}
    kept = {edition.digest for edition in listed if edition.is_kept}
    resource = _Resource(listed, closed_at, kept, timezone.now())
    return [copy for copy in map(resource.copy_of, reversed(listed)) if copy]


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
        closing = _closing(listed, withdrawals.get(key, []))
        closed_at = {number: withdrawal.recorded_at for number, withdrawal in closing.items()}
        resource = _Resource(listed, closed_at, kept, now)
        copies = [copy for copy in map(resource.copy_of, listed) if copy and copy.edition.pk in asked]
        if copies:
            copy = min(copies, key=lambda copy: (ORDER.index(copy.standing), -copy.edition.number))
            best[key] = replace(copy, withdrawal=closing.get(copy.edition.number))
    return sorted(best.values(), key=lambda copy: (ORDER.index(copy.standing), copy.edition.reference, copy.edition.pk))


def _closing(listed, withdrawals):
    """Return {number of an edition: the first of the `withdrawals` that closed it}, for those that are closed."""
    closing = {
        edition.number: next((row for row in withdrawals if row.last_edition >= edition.number), None)
        for edition in listed
    }
    return {number: row for number, row in closing.items() if row}


class _Resource:
    """One resource in one language: its editions, oldest first; {number: moment} of those that were withdrawn."""

    def __init__(self, listed, closed_at, kept, now):
        self.closed_at, self.kept, self.now = closed_at, kept, now
        self.lapses = public_side.lapses_of(listed)
        closed_up_to = max(closed_at, default=0)
        begun = [span for span in public_side.spans(listed, closed_up_to, self.lapses) if span.visible_from <= now]
        self.ended = {span.edition.pk: span.visible_until for span in begun}
        is_open = begun and (begun[-1].visible_until is None or now < begun[-1].visible_until)
        self.current = begun[-1].edition if is_open else None

    def copy_of(self, edition):
        """Return the `Copy` of an edition, or None where the public never had it."""
        closed_at = self.closed_at.get(edition.number)
        ends = [moment for moment in (closed_at, self.lapses.get(edition.number)) if moment]
        if edition.public_from > self.now or any(moment <= edition.public_from for moment in ends):
            return None
        if closed_at:
            return Copy(edition, Standing.WITHDRAWN, closed_at, self.current)
        lapses_at = self.lapses.get(edition.number)
        if lapses_at and lapses_at <= self.now:
            return Copy(edition, Standing.LAPSED, lapses_at, self.current)
        if edition.digest not in self.kept:
            return Copy(edition, Standing.REDACTED, None, None if edition == self.current else self.current)
        if edition == self.current:
            return Copy(edition, Standing.CURRENT)
        # One that another edition was ahead of on its first day was never the current one.
        return Copy(edition, Standing.SUPERSEDED, self.ended.get(edition.pk) or edition.public_from, self.current)
