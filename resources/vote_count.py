"""How the vote on one submission stands, or how it ended: counts, never names with choices."""

import json
from dataclasses import dataclass
from datetime import date

from approvals.ballot import ballot_of
from approvals.models import Choice, Route

from .people import names_of
from .rules_in_words import rules_in_words


@dataclass(frozen=True)
class VoteCount:
    """`counts` is a list of (label of the choice, number); `may_vote` the names of those who may.

    `interests` is the number of members who declared an interest; `rules` are sentences; `present` the number of those
    in the meeting that decided, None where none did.
    """

    counts: list
    may_vote: list
    rules: list
    interests: int
    last_day: date
    is_past_deadline: bool
    is_quorate: bool
    can_be_quorate: bool
    present: int | None


def vote_count(submission, ballot=None):
    """Return the `VoteCount` of a submission read with its outcome, or None if it never came before the Board."""
    if not hasattr(submission, "review") or submission.is_sent_back:
        return None
    ballot = ballot or ballot_of(submission)
    is_open = submission.is_before_the_board or submission.is_awaiting_ratification
    # A recalled submission's votes lapsed, but stay on record.
    decided = {} if is_open else _decided_tally(submission)
    counted = decided if decided and "present" not in decided else ballot.tally
    return VoteCount(
        [(Choice(choice).label, number) for choice, number in counted.items()],
        sorted(names_of(ballot.voters).values()) if is_open else [],
        rules_in_words(ballot.rules),
        len(ballot.interested),
        ballot.last_day,
        ballot.is_past_deadline,
        ballot.is_quorate,
        ballot.can_be_quorate,
        decided.get("present"),
    )


def _decided_tally(submission):
    decision = getattr(submission, "decision", None)
    last_word = getattr(decision, "ratification", None) or decision
    return json.loads(last_word.tally) if last_word and last_word.route != Route.CHAIRS_ACTION else {}
