"""Takes a decision of the record again, as `voting_rules` would on its day: does it follow from what is recorded?"""

import json
from datetime import timedelta

from django.utils import timezone

from .days import end_of
from .membership import seat_of
from .models import MeetingConfirmation, Outcome, Ratification, Route
from .voting_rules import Rules, is_quorate


def recount_problem(said, submission, ballot, board):
    """Return what is wrong with a `BoardDecision` or a `Ratification`, as the rest of a sentence, or "".

    `submission` is read with its outcome, `ballot` is its `Ballot` at the moment of the decision, `board` the `Board`.
    """
    if Rules.from_json(said.rules) != ballot.rules:
        return "was not taken by the rules in force when its vote opened"
    if isinstance(said, Ratification) and not _could_be_ratified(said, submission):
        return "ratifies what was not, or no longer, the chair's to do"
    if hasattr(submission, "recall"):
        return "was taken on what had been taken back"
    by_route = {Route.VOTE: _by_vote, Route.MEETING: _by_meeting, Route.CHAIRS_ACTION: _by_chair}
    return by_route[said.route](said, submission, ballot, board)


def _could_be_ratified(said, submission):
    return said.decision.route == Route.CHAIRS_ACTION and said.recorded_at < submission.chairs_action.lapses_at


def _by_vote(said, submission, ballot, board):
    # Choices that nobody made may be younger than the decision.
    if _made(json.loads(said.tally)) != _made(ballot.tally):
        return "has a tally that its votes do not give"
    return "" if ballot.outcome == said.outcome else "is not what its votes and rules give"


def _made(tally):
    return {choice: number for choice, number in tally.items() if number}


def _by_meeting(said, submission, ballot, board):
    confirmed = MeetingConfirmation.objects.filter(
        meeting_record__submission=submission, recorded_at=said.recorded_at
    ).select_related("meeting_record")
    for confirmation in confirmed:
        record = confirmation.meeting_record
        # The day of the meeting is known, its hour is not.
        members = board.memberships_at(min(record.recorded_at, end_of(record.held_on)))
        part = members.keys() & record.present_numbers - submission.contributor_numbers - ballot.interested
        if (
            record.outcome == said.outcome
            and confirmation.confirmed_by != record.recorded_by
            and confirmation.confirmed_by in ballot.members
            and confirmation.confirmed_by not in submission.contributor_numbers | ballot.interested
            and record.held_on >= timezone.localdate(submission.review.recorded_at)
            and is_quorate(ballot.rules, [seat_of(members[number]) for number in part])
        ):
            return ""
    return "has no meeting with a quorum that another member confirmed"


def _by_chair(said, submission, ballot, board):
    action = submission.chairs_action
    seat = ballot.members.get(action.taken_by)
    latest = timezone.localdate(said.recorded_at) + timedelta(days=ballot.rules.chairs_action_days)
    if seat is None or not seat.is_chair or action.taken_by in submission.contributor_numbers | ballot.interested:
        return "was not taken by the chair, or by one who had a part in it"
    if said.outcome != Outcome.APPROVED or action.recorded_at != said.recorded_at or action.ratify_by > latest:
        return "is not what the chair's action allows"
    return ""
