"""The only place that says what is public. Every public read of a resource goes through here.

An edition is current from its `public_from` until a later one is visible. One that the chair made public alone lapses
by the passing of time, unless the Board has ratified it; then the one before it is current again. A withdrawal closes,
for ever, every edition that existed when it was written. Wagtail's `live` says nothing here.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from django.db.models import Exists, OuterRef, Q, Subquery
from django.utils import timezone

from .models import (
    CanonicalText,
    ChairsAction,
    Edition,
    Outcome,
    PublicFrom,
    Ratification,
    RegisterEntry,
    Route,
    SubmissionFile,
    Withdrawal,
)


@dataclass(frozen=True)
class Span:
    """A stretch of time in which an edition is, or by the passing of time alone will be, the current one."""

    edition: Edition
    visible_from: datetime
    visible_until: datetime | None


def visible(rows, at=None):
    """Return the `rows` (a queryset with `visible_from` and `visible_until`) that are public at a moment, or now."""
    return rows.filter(is_visible(at))


def is_visible(at=None, rows=""):
    """Return the condition that says so; `rows` leads to them from another table, as in "edition__catalogue_entries__".

    It belongs into the same `filter` as all else that is asked of these rows: a second `filter` would ask any other of
    them (Django 5.2, "Spanning multi-valued relationships").
    """
    at = at or timezone.now()
    is_begun = Q(**{f"{rows}visible_from__lte": at})
    return is_begun & (Q(**{f"{rows}visible_until": None}) | Q(**{f"{rows}visible_until__gt": at}))


def spans(editions, closed_up_to, lapses=None):
    """Return the spans of one resource's editions, oldest first; they never overlap.

    `editions` in any order; `closed_up_to` is the number of the last edition that a withdrawal closed, or 0; `lapses`
    is {number of an edition: the moment from which it is not public}, for those that have one.
    """
    lapses = lapses or {}
    open_editions = [edition for edition in editions if edition.number > closed_up_to]
    moments = sorted({edition.public_from for edition in open_editions} | set(lapses.values()))
    found = []
    for begins, ends in pairwise([*moments, None]):
        visible_then = [
            edition
            for edition in open_editions
            if edition.public_from <= begins and (edition.number not in lapses or begins < lapses[edition.number])
        ]
        if not visible_then:
            continue
        current = max(visible_then, key=lambda edition: edition.number)
        if found and found[-1].edition is current and found[-1].visible_until == begins:
            begins = found.pop().visible_from
        found.append(Span(current, begins, ends))
    return found


def lapses_of(editions):
    """Return what `spans` asks: {number: moment} of the editions that the chair made public alone.

    Not in it is what the Board has ratified; what it refused to ratify lapses at that moment. The editions are read
    with `with_decision`.
    """
    found = {}
    for edition in editions:
        if edition.decision.route != Route.CHAIRS_ACTION:
            continue
        ratification = getattr(edition.decision, "ratification", None)
        lapses_at = edition.submission.chairs_action.lapses_at
        if ratification is None:
            found[edition.number] = lapses_at
        elif ratification.outcome != Outcome.APPROVED:
            found[edition.number] = min(lapses_at, ratification.recorded_at)
    return found


def with_decision(editions):
    """Read with a queryset of editions all that says how long they are public."""
    return editions.select_related("decision__ratification", "submission__chairs_action")


def with_fate(editions):
    """Read with a queryset of editions what became of each, in the same query.

    What `with_decision` reads; `closed_at`, the moment of the withdrawal that closed it, or None; and `is_kept`,
    whether its content was not redacted.
    """
    closing = Withdrawal.objects.filter(
        translation_key=OuterRef("translation_key"), language=OuterRef("language"), last_edition__gte=OuterRef("number")
    ).order_by("last_edition")
    return with_decision(editions).annotate(
        closed_at=Subquery(closing.values("recorded_at")[:1]),
        is_kept=Exists(CanonicalText.objects.filter(digest=OuterRef("digest"))),
    )


def spans_of(translation_key, language):
    """Return the spans of one resource, in two queries."""
    return spans_of_many([translation_key]).get((translation_key, language), [])


def spans_of_many(translation_keys):
    """Return {(translation key, language): spans} of resources that have editions, in two queries."""
    of_these = {"translation_key__in": list(translation_keys)}
    editions, closed = {}, {}
    for edition in with_decision(Edition.objects.filter(**of_these)).order_by("number"):
        editions.setdefault((edition.translation_key, edition.language), []).append(edition)
    for withdrawal in Withdrawal.objects.filter(**of_these).order_by("last_edition"):
        closed[withdrawal.translation_key, withdrawal.language] = withdrawal.last_edition
    return {key: spans(found, closed.get(key, 0), lapses_of(found)) for key, found in editions.items()}


def closed_up_to(translation_key, language):
    """Return the number of the last edition that a withdrawal closed, or 0."""
    last = Withdrawal.objects.filter(translation_key=translation_key, language=language).order_by("-last_edition")
    return last.values_list("last_edition", flat=True).first() or 0


def current_span(translation_key, language, at=None):
    """Return the `Span` of the edition that is public at a moment, or now; None where there is none."""
    return current_of(spans_of(translation_key, language), at)


def current_of(spans, at=None):
    """Return the one of a resource's spans that is public at a moment, or now; None where there is none."""
    at = at or timezone.now()
    for span in spans:
        if span.visible_from <= at and (span.visible_until is None or at < span.visible_until):
            return span
    return None


def current_edition(translation_key, language, at=None):
    """Return the edition that is public at a moment, or now; None where there is none."""
    span = current_span(translation_key, language, at)
    return span.edition if span else None


def is_public(translation_key, language):
    """Return whether the resource has an edition that is public now."""
    return current_edition(translation_key, language) is not None


def has_more(translation_key, language, at=None):
    """Return whether the resource has an edition that is public now, or will be by the passing of time alone."""
    at = at or timezone.now()
    return any(span.visible_until is None or at < span.visible_until for span in spans_of(translation_key, language))


def readable_edition(reference, language, number, at=None):
    """Return edition `number` if the public may read it at its own address: visible by now and not withdrawn."""
    found = readable_editions(at).filter(reference=reference, language=language, number=number)
    return found.select_related("decision").first()


def readable_editions(at=None):
    """Return the editions that the public may read, superseded ones too: visible by now, not withdrawn or lapsed."""
    at = at or timezone.now()
    return open_editions(at).filter(public_from__lte=at)


def open_editions(at=None):
    """Return the editions that are neither withdrawn nor lapsed, those that the Board dated ahead included."""
    at = at or timezone.now()
    lapsed = ChairsAction.objects.filter(
        submission=OuterRef("submission"), submission__decision__ratification=None, lapses_at__lte=at
    )
    refused = Ratification.objects.filter(decision=OuterRef("decision"), outcome=Outcome.REJECTED, recorded_at__lte=at)
    return editions_not_withdrawn().filter(~Exists(lapsed), ~Exists(refused))


def editions_not_withdrawn():
    """Return the editions that no withdrawal has closed."""
    closing = Withdrawal.objects.filter(
        translation_key=OuterRef("translation_key"), language=OuterRef("language"), last_edition__gte=OuterRef("number")
    )
    return Edition.objects.filter(~Exists(closing))


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


def lapsed_edition(reference, language, number=None):
    """Return the edition `number`, or the latest, if it was public for a time by a chair's action alone and lapsed."""
    found = with_decision(Edition.objects.filter(reference=reference, language=language))
    edition = found.filter(number=number).first() if number is not None else found.order_by("-number").first()
    if edition is None:
        return None
    lapses_at = lapses_of([edition]).get(edition.number)
    was_public = lapses_at is not None and edition.public_from < lapses_at <= timezone.now()
    return edition if was_public else None


def redacted_edition(reference, language, number=None):
    """Return the edition `number`, or the latest, if the public could read it but for a redaction of its content."""
    found = readable_editions().filter(reference=reference, language=language)
    edition = found.filter(number=number).first() if number is not None else found.order_by("-number").first()
    return edition if edition and not CanonicalText.objects.filter(pk=edition.digest).exists() else None


def content_of(edition):
    """Return the approved content as a dict, or None where it was redacted."""
    return contents_of([edition]).get(edition.digest)


def contents_of(editions):
    """Return {digest: content as a dict} of the editions whose content was not redacted, in one query."""
    texts = CanonicalText.objects.in_bulk([edition.digest for edition in editions])
    return {digest: json.loads(text.text) for digest, text in texts.items()}


def file_of(name, *conditions, **lookups):
    """Return the `SubmissionFile` under a name of the submission that meets these conditions, or None; one query."""
    found = SubmissionFile.objects.filter(*conditions, **lookups, purpose="file", name=name)
    return next(iter(found[:1]), None)


def files_of(edition):
    """Return the `SubmissionFile`s of an edition with the facts of their bytes, images too, in one query."""
    return list(SubmissionFile.objects.filter(submission=edition.submission_id).select_related("stored_file"))


def image_of(reference, sha256):
    """Return an image that an edition of this reference shows and the public may read, or None."""
    shown_by = readable_editions().filter(reference=reference).values("submission_id")
    return SubmissionFile.objects.filter(submission__in=shown_by, purpose="image", stored_file=sha256).first()


def public_state(at=None):
    """Return a tuple that is another one whenever what the public may read is: editions and register; one query.

    By an act, which extends the register; or by the passing of time alone, which begins what the Board dated ahead and
    ends what only the chair has approved.
    """
    at = at or timezone.now()
    begun = PublicFrom.objects.filter(day__lte=timezone.localdate(at)).order_by("-day").values("day")[:1]
    lapsed = ChairsAction.objects.filter(lapses_at__lte=at).order_by("-lapses_at").values("lapses_at")[:1]
    entries = RegisterEntry.objects.order_by("-number").values_list("hash", Subquery(begun), Subquery(lapsed))
    return entries.first() or ()
