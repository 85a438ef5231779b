"""Decide: settle a vote by the rules that were in force when it opened, and publish what was approved."""

from .. import desk
from ..ballot import ballot_of
from ..canonical import to_json
from ..exceptions import refuse_if
from ..locks import lock_resource
from ..models import BoardDecision, Edition, Outcome, Ratification, Route
from ..permissions import lost_original_problems
from ..signals import edition_published, resource_withdrawn
from .publish import publish


def decide_if_settled(submission, now, ballot=None):
    """Insert what the votes decide, if no vote still open could change it or the deadline has passed with a quorum.

    Returns the new records in the order in which the register takes them; an empty list while the vote is open. Runs
    inside the caller's transaction, under the resource's lock; `ballot` is what the caller knows of it under that lock.
    A translation that lost its original stays undecided rather than approved: its author takes it back.
    """
    ballot = ballot or ballot_of(submission)
    if ballot.outcome is None or (ballot.outcome == Outcome.APPROVED and _lost_original_problems(submission)):
        return []
    return _decide(submission, ballot.outcome, Route.VOTE, ballot.tally, ballot.rules, now)


def decide(submission, outcome, route, tally, rules, now):
    """Insert the Board's decision and the edition it makes, or the ratification of what the chair did alone.

    Returns the new records in the register's order. `tally` is plain data, `rules` the `Rules` of the vote. Raises
    `ActionRefused` where a translation would be approved whose original is not public any more.
    """
    refuse_if(_lost_original_problems(submission) if outcome == Outcome.APPROVED else [])
    return _decide(submission, outcome, route, tally, rules, now)


def _lost_original_problems(submission):
    translated = getattr(submission, "translated_edition", None)
    if translated is None:
        return []
    # As in `submit`, the translation's lock is held and the original's is taken second: nobody takes them in turn.
    lock_resource(translated.edition.translation_key, translated.edition.language)
    return lost_original_problems(submission)


def _decide(submission, outcome, route, tally, rules, now):
    said = {
        "outcome": outcome,
        "route": route,
        "tally": to_json(tally),
        "rules": to_json(rules.to_data()),
        "recorded_at": now,
    }
    if submission.is_awaiting_ratification:
        return [_ratify(submission, said)]
    decision = BoardDecision.objects.create(submission=submission, **said)
    return [decision, publish(submission, decision, now)] if outcome == Outcome.APPROVED else [decision]


def _ratify(submission, said):
    ratification = Ratification.objects.create(decision=submission.decision, **said)
    if ratification.outcome == Outcome.APPROVED:
        edition_published.send(sender=Edition, edition=submission.edition)
    else:
        resource_withdrawn.send(
            sender=Ratification, translation_key=submission.translation_key, language=submission.language
        )
        desk.unpublish_on_commit(submission.translation_key, submission.language, None)
    return ratification
