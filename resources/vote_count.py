"""How the vote on one submission stands, or how it ended: counts, never names with choices."""

import json
from dataclasses import dataclass

from django.utils import timezone

from approvals.actions.decide import latest_choices
from approvals.membership import rules_on
from approvals.models import Choice
from approvals.permissions import eligible_numbers
from approvals.voting_rules import Rules, tally

from .people import names_of


@dataclass(frozen=True)
class VoteCount:
    """`counts` is a list of (label of the choice, number); `may_vote` the names of those who may; `rules` apply."""

    counts: list
    cast: int
    may_vote: list
    rules: Rules


def vote_count(submission):
    """Return the `VoteCount` of a submission read with its outcome, or None if it never came before the Board."""
    decision = getattr(submission, "decision", None)
    if decision:
        return _count(json.loads(decision.tally), [], Rules.from_json(decision.rules))
    if not hasattr(submission, "review") or submission.is_sent_back:
        return None
    # A recalled submission's votes lapsed, but stay on record.
    names = sorted(names_of(eligible_numbers(submission)).values()) if submission.is_before_the_board else []
    rules = rules_on(timezone.localdate(submission.review.recorded_at))
    return _count(tally(latest_choices(submission).values()), names, rules)


def _count(counts, may_vote, rules):
    labelled = [(Choice(choice).label, number) for choice, number in counts.items()]
    return VoteCount(labelled, sum(counts.values()), may_vote, rules)
