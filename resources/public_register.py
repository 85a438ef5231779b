"""The public register: what of each decision and withdrawal anybody may read. It counts votes and names nobody.

Words of a resource are shown only while an edition that has them may be read: a rejected submission is "a submission",
and of a withdrawn resource the reference and the public reason are left.
"""

import json
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime

from django.urls import reverse
from django.utils import timezone, translation

from approvals import editions, reasons
from approvals.models import (
    BoardDecision,
    BoardVote,
    Choice,
    DeclaredInterest,
    Ratification,
    RegisterEntry,
    Route,
    Submission,
    Withdrawal,
)

from .catalogue import slug_of

WITHDRAWN = "withdrawn"
SHOWN = tuple(model._meta.db_table for model in (BoardDecision, Ratification, Withdrawal))


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
    certificate_address: str = ""  # of its certificate, as long
    route: str = ""  # by which the Board decided: a vote, a meeting, the chair alone
    is_ratification: bool = False
    votes: dict | None = None  # {choice: how often}, where there was a vote
    present: int | None = None  # members, where there was a meeting
    lapses_on: date | None = None  # the day from which what the chair did alone is not public, unless ratified
    has_lapsed: bool = False
    interests: int = 0
    conditions: list = field(default_factory=list)  # of what was approved, while it may be read
    reason: str = ""
    replacement: str = ""


def public_register_entries():
    """Return the register entries that the public register shows, newest first."""
    return RegisterEntry.objects.filter(table_name__in=SHOWN).order_by("-number")


def public_rows(entries):
    """Return a `PublicRow` for each of these register entries, in a fixed number of queries."""
    entries = list(entries)
    read = BoardDecision.objects.select_related("submission__chairs_action", "edition", "ratification")
    decisions = read.in_bulk(_row_ids(entries, BoardDecision))
    ratifications = Ratification.objects.in_bulk(_row_ids(entries, Ratification))
    decided = decisions | read.in_bulk([ratification.decision_id for ratification in ratifications.values()])
    withdrawals = Withdrawal.objects.in_bulk(_row_ids(entries, Withdrawal))
    about = _About(decided.values())
    texts = reasons.read(*[withdrawal.reason_digest for withdrawal in withdrawals.values()])
    rows = []
    for entry in entries:
        if entry.table_name == Withdrawal._meta.db_table:
            rows.append(_withdrawn(entry, withdrawals[entry.row_id], texts))
        elif entry.table_name == Ratification._meta.db_table:
            ratification = ratifications[entry.row_id]
            rows.append(_decided(entry, decided[ratification.decision_id], ratification, about))
        else:
            rows.append(_decided(entry, decisions[entry.row_id], decisions[entry.row_id], about))
    return rows


def _row_ids(entries, model):
    return [entry.row_id for entry in entries if entry.table_name == model._meta.db_table]


class _About:
    """What may be read of these decisions' submissions: contents, conditions and the number of interests."""

    def __init__(self, decisions):
        asked = [decision.edition.pk for decision in decisions if hasattr(decision, "edition")]
        readable = editions.readable_editions().filter(pk__in=asked)
        submissions = Submission.objects.filter(edition__in=readable).select_related("edition").with_content()
        self.contents = {submission.edition.pk: submission.content for submission in submissions}
        self.conditions = _conditions_of(submissions)
        interests = DeclaredInterest.objects.filter(submission__in=[decision.submission_id for decision in decisions])
        self.interests = Counter(interests.values_list("submission_id", flat=True))


def _conditions_of(submissions):
    """Return {key of the submission: the conditions of the latest votes for it}, those that were not redacted."""
    votes = BoardVote.objects.filter(submission__in=submissions).order_by("sequence")
    latest = {(vote.submission_id, vote.person_number): vote for vote in votes}
    made = [vote for vote in latest.values() if vote.choice == Choice.CONDITIONS]
    texts = reasons.read(*[vote.reason_digest for vote in made])
    found = {}
    # In the order of their digests, which tells nobody who voted first.
    for vote in sorted(made, key=lambda vote: vote.reason_digest):
        if vote.reason_digest in texts:
            found.setdefault(vote.submission_id, []).append(texts[vote.reason_digest])
    return found


def _decided(entry, decision, said, about):
    """`said` is the decision, or its ratification."""
    shown = {}
    edition = getattr(decision, "edition", None)
    # An edition that the Board dated ahead is nobody's business yet; one that was withdrawn is known by its reference.
    if edition and edition.public_from <= timezone.now():
        shown = {"reference": edition.reference, "language": edition.language, "edition_number": edition.number}
        content = about.contents.get(edition.pk)
        if content:
            shown |= {
                "title": content["title"],
                "address": _edition_address("edition", edition, content),
                "certificate_address": _edition_address("certificate", edition, content),
            }
    counted = json.loads(said.tally)
    if said.route == Route.VOTE:
        # While the Board has not ratified what the chair did, the vote is open: nobody reads its conditions.
        shown |= {"votes": counted, "conditions": about.conditions.get(decision.submission_id, [])}
    elif said.route == Route.MEETING:
        shown["present"] = counted["present"]
    elif not hasattr(decision, "ratification"):
        lapses_at = decision.submission.chairs_action.lapses_at
        shown |= {"lapses_on": timezone.localdate(lapses_at), "has_lapsed": lapses_at <= timezone.now()}
    return PublicRow(
        entry.number,
        said.recorded_at,
        said.outcome,
        route=said.route,
        is_ratification=said is not decision,
        interests=about.interests[decision.submission_id],
        **shown,
    )


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


def _edition_address(name, edition, content):
    with translation.override(edition.language):
        return reverse(name, args=[edition.reference, slug_of(content), edition.number])
