"""The public register: what of each decision and withdrawal anybody may read. It counts votes and names nobody.

Words of a resource are shown only while an edition that has them may be read: a rejected submission is "a submission",
and of a withdrawn resource the reference and the public reason are left.
"""

import json
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils import timezone, translation

from approvals import editions, reasons
from approvals.models import BoardDecision, RegisterEntry, Submission, Withdrawal

from .catalogue import slug_of

WITHDRAWN = "withdrawn"
SHOWN = (BoardDecision._meta.db_table, Withdrawal._meta.db_table)


@dataclass(frozen=True)
class PublicRow:
    """One line of the public register. What is empty is not for the public, or not any more."""

    number: int  # of the register entry
    recorded_at: datetime
    outcome: str  # "approved", "rejected" or "withdrawn"
    reference: str = ""
    language: str = ""
    edition_number: int | None = None
    title: str = ""
    address: str = ""  # of the edition, while it may be read
    votes: dict | None = None  # {choice: how often}
    reason: str = ""
    replacement: str = ""


def public_register_entries():
    """Return the register entries that the public register shows, newest first."""
    return RegisterEntry.objects.filter(table_name__in=SHOWN).order_by("-number")


def public_rows(entries):
    """Return a `PublicRow` for each of these register entries, in a fixed number of queries."""
    entries = list(entries)
    decisions = BoardDecision.objects.select_related("submission", "edition").in_bulk(_row_ids(entries, BoardDecision))
    withdrawals = Withdrawal.objects.in_bulk(_row_ids(entries, Withdrawal))
    contents = _readable_contents(decisions.values())
    texts = reasons.read(*[withdrawal.reason_digest for withdrawal in withdrawals.values()])
    return [
        _withdrawn(entry, withdrawals[entry.row_id], texts)
        if entry.table_name == Withdrawal._meta.db_table
        else _decided(entry, decisions[entry.row_id], contents)
        for entry in entries
    ]


def _row_ids(entries, model):
    return [entry.row_id for entry in entries if entry.table_name == model._meta.db_table]


def _readable_contents(decisions):
    """Return {key of the edition: its content, or None where it was redacted} for the editions that may be read."""
    asked = [decision.edition.pk for decision in decisions if hasattr(decision, "edition")]
    readable = editions.readable_editions().filter(pk__in=asked)
    submissions = Submission.objects.filter(edition__in=readable).select_related("edition").with_content()
    return {submission.edition.pk: submission.content for submission in submissions}


def _decided(entry, decision, contents):
    about = {}
    edition = getattr(decision, "edition", None)
    # An edition that the Board dated ahead is nobody's business yet; one that was withdrawn is known by its reference.
    if edition and edition.public_from <= timezone.now():
        about = {"reference": edition.reference, "language": edition.language, "edition_number": edition.number}
        content = contents.get(edition.pk)
        if content:
            about |= {"title": content["title"], "address": _edition_address(edition, content)}
    return PublicRow(entry.number, decision.recorded_at, decision.outcome, votes=json.loads(decision.tally), **about)


def _withdrawn(entry, withdrawal, texts):
    return PublicRow(
        entry.number,
        withdrawal.recorded_at,
        WITHDRAWN,
        reference=withdrawal.reference,
        language=withdrawal.language,
        edition_number=withdrawal.last_edition,
        reason=texts.get(withdrawal.reason_digest, ""),
        replacement=withdrawal.replacement,
    )


def _edition_address(edition, content):
    with translation.override(edition.language):
        return reverse("edition", args=[edition.reference, slug_of(content), edition.number])
