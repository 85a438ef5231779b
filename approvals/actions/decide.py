"""Decide: settle a vote by the rules that were in force when it opened, and publish what was approved."""

from django.utils import timezone

from ..canonical import to_json
from ..membership import rules_on
from ..models import BoardDecision, BoardVote, Outcome, Route
from ..permissions import eligible_numbers
from ..voting_rules import settle, tally
from .publish import publish


def decide_if_settled(submission, now):
    """Insert the decision, and the edition it makes, if no vote still open could change the outcome.

    Returns the new records in the order in which the register takes them; an empty list while the vote is open. Runs
    inside the caller's transaction, under the resource's lock.
    """
    latest = latest_choices(submission)
    rules = rules_on(timezone.localdate(submission.review.recorded_at))
    counts = tally(latest.values())
    outcome = settle(rules, counts, still_open=len(eligible_numbers(submission) - latest.keys()))
    if outcome is None:
        return []
    decision = BoardDecision.objects.create(
        submission=submission,
        outcome=outcome,
        route=Route.VOTE,
        tally=to_json(counts),
        rules=to_json(rules.to_data()),
        recorded_at=now,
    )
    return [decision, publish(submission, decision, now)] if outcome == Outcome.APPROVED else [decision]


def latest_choices(submission):
    """Return {person number: choice}, the latest of each member on a submission."""
    votes = BoardVote.objects.filter(submission=submission).order_by("sequence")
    return dict(votes.values_list("person_number", "choice"))
