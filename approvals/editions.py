"""The only place that says what is public. Every public read of a resource goes through here.

An edition is current from its `public_from` until a later one is visible. A withdrawal closes, for ever, every
edition that existed when it was written. Wagtail's `live` says nothing here.
"""

import json
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from .models import CanonicalText, Edition, SubmissionFile, Withdrawal


@dataclass(frozen=True)
class Span:
    """A stretch of time in which an edition is, or by the passing of time alone will be, the current one."""

    edition: Edition
    visible_from: datetime
    visible_until: datetime | None


def visible(rows, at=None):
    """Return the `rows` (a queryset with `visible_from` and `visible_until`) that are public at a moment, or now."""
    at = at or timezone.now()
    return rows.filter(visible_from__lte=at).filter(Q(visible_until=None) | Q(visible_until__gt=at))


def spans(editions, closed_up_to):
    """Return the spans of one resource's editions, oldest first; they never overlap.

    `editions` in order of number; `closed_up_to` is the number of the last edition that a withdrawal closed, or 0.
    """
    open_editions = [edition for edition in editions if edition.number > closed_up_to]
    found = []
    until = None
    # From the latest back: an edition is current until one with a higher number has come.
    for edition in reversed(open_editions):
        if until is None or edition.public_from < until:
            found.append(Span(edition, edition.public_from, until))
            until = edition.public_from
    return found[::-1]


def spans_of(translation_key, language):
    """Return the spans of one resource, in two queries."""
    return spans(
        list(
            Edition.objects.filter(translation_key=translation_key, language=language)
            .select_related("decision")
            .order_by("number")
        ),
        closed_up_to(translation_key, language),
    )


def closed_up_to(translation_key, language):
    """Return the number of the last edition that a withdrawal closed, or 0."""
    last = Withdrawal.objects.filter(translation_key=translation_key, language=language).order_by("-last_edition")
    return last.values_list("last_edition", flat=True).first() or 0


def current_edition(translation_key, language, at=None):
    """Return the edition that is public at a moment, or now; None where there is none."""
    at = at or timezone.now()
    for span in spans_of(translation_key, language):
        if span.visible_from <= at and (span.visible_until is None or at < span.visible_until):
            return span.edition
    return None


def is_public(translation_key, language):
    """Return whether the resource has an edition that is public now."""
    return current_edition(translation_key, language) is not None


def readable_edition(reference, language, number, at=None):
    """Return edition `number` if the public may read it at its own address: visible by now and not withdrawn."""
    found = readable_editions(at).filter(reference=reference, language=language, number=number)
    return found.select_related("decision").first()


def readable_editions(at=None):
    """Return the editions that the public may read, superseded ones included: visible by now and not withdrawn."""
    closing = Withdrawal.objects.filter(
        translation_key=OuterRef("translation_key"), language=OuterRef("language"), last_edition__gte=OuterRef("number")
    )
    return Edition.objects.filter(~Exists(closing), public_from__lte=at or timezone.now())


def withdrawal_of(reference, language, number=None):
    """Return the withdrawal that closed edition `number`, or the latest edition; None where it is not closed."""
    withdrawals = Withdrawal.objects.filter(reference=reference, language=language).order_by("last_edition")
    if number is not None:
        # Only what was once public is answered with "withdrawn".
        known = Edition.objects.filter(reference=reference, language=language, number=number)
        return withdrawals.filter(last_edition__gte=number).first() if known.exists() else None
    latest = withdrawals.last()
    if latest and not readable_editions().filter(reference=reference, language=language).exists():
        return latest
    return None


def content_of(edition):
    """Return the approved content as a dict, or None where it was redacted."""
    return contents_of([edition]).get(edition.digest)


def contents_of(editions):
    """Return {digest: content as a dict} of the editions whose content was not redacted, in one query."""
    texts = CanonicalText.objects.in_bulk([edition.digest for edition in editions])
    return {digest: json.loads(text.text) for digest, text in texts.items()}


def file_of(edition, name):
    """Return the `SubmissionFile` that an edition offers under a name, or None."""
    return SubmissionFile.objects.filter(submission=edition.submission_id, purpose="file", name=name).first()


def image_of(reference, sha256):
    """Return an image that an edition of this reference shows and the public may read, or None."""
    shown_by = readable_editions().filter(reference=reference).values("submission_id")
    return SubmissionFile.objects.filter(submission__in=shown_by, purpose="image", stored_file=sha256).first()
