"""The acts between review and decision: each was open to the person who did it, at that moment.

The triggers refuse others; here those are named that somebody wrote who had dropped the triggers.
"""

import json

from django.core.exceptions import ObjectDoesNotExist

from ..batches import batches
from ..models import (
    BoardRules,
    BoardVote,
    ChairsAction,
    DeclaredInterest,
    MeetingConfirmation,
    MembershipConfirmation,
    Recall,
    ReviewChecklist,
    ReviewComment,
    ReviewOutcome,
    Route,
    Submission,
)
from ..voting_rules import SMALLEST_QUORUM
from .naming import entry_named


def act_problems(board):
    """Yield what is wrong with votes, interests, chair's actions, meetings, recalls, reviews, seats and rules."""
    yield from _problems_of(BoardVote.objects, lambda vote: vote.submission_id, _may_have_voted, board)
    yield from _problems_of(DeclaredInterest.objects, lambda row: row.submission_id, _may_have_declared, board)
    yield from _problems_of(ChairsAction.objects, lambda action: action.submission_id, _made_a_decision, board)
    confirmations = MeetingConfirmation.objects.select_related("meeting_record")
    yield from _problems_of(confirmations, lambda row: row.meeting_record.submission_id, _made_a_decision, board)
    yield from _problems_of(Recall.objects, lambda recall: recall.submission_id, _may_have_recalled, board)
    for model in (ReviewChecklist, ReviewComment):
        said = model.objects.select_related("review")
        yield from _problems_of(said, lambda row: row.review.submission_id, _belongs_to_its_review, board)
    yield from _seat_problems(board)
    for rules in BoardRules.objects.order_by("pk"):
        if json.loads(rules.rules).get("quorum", 0) < SMALLEST_QUORUM:
            yield f"The Board rules {rules.pk} let one person decide alone.{entry_named(rules)}"


def _problems_of(rows, key_of, may_be, board):
    for piece in batches(rows):
        read = Submission.objects.with_outcome().prefetch_related("interests")
        submissions = read.in_bulk({key_of(row) for row in piece})
        for row in piece:
            try:
                is_right = may_be(row, submissions[key_of(row)], board)
            except (ValueError, KeyError, TypeError, ObjectDoesNotExist):
                is_right = False  # what it rests on is gone, or cannot be read
            if not is_right:
                yield f"The {row._meta.verbose_name} {row.pk} was not open to who did it.{entry_named(row)}"


def _may_have_voted(vote, submission, board):
    seat = board.memberships_at(vote.recorded_at).get(vote.person_number)
    return (
        _was_open(submission, vote.recorded_at)
        and seat is not None
        and seat.pk == vote.membership_id
        and vote.person_number in board.memberships_at(submission.review.recorded_at)
        and vote.person_number not in submission.contributor_numbers
        and not any(
            interest.person_number == vote.person_number and interest.recorded_at < vote.recorded_at
            for interest in submission.interests.all()
        )
    )


def _may_have_declared(interest, submission, board):
    return _was_open(submission, interest.recorded_at) and interest.person_number in board.memberships_at(
        interest.recorded_at
    )


def _made_a_decision(act, submission, board):
    """A chair's action and a confirmed meeting decide in the same transaction."""
    decision = getattr(submission, "decision", None)
    made = [decision, getattr(decision, "ratification", None)]
    return any(said and said.recorded_at == act.recorded_at and said.route != Route.VOTE for said in made)


def _belongs_to_its_review(said, submission, board):
    """Answers and comments are recorded with the review itself: nothing is added to it later."""
    return said.recorded_at == said.review.recorded_at


def _may_have_recalled(recall, submission, board):
    decision = getattr(submission, "decision", None)
    return decision is None and recall.recorded_at >= submission.recorded_at


def _was_open(submission, moment):
    """Return whether the Board's vote was open at a moment, the one at which it was settled included."""
    review, recall = getattr(submission, "review", None), getattr(submission, "recall", None)
    decision = getattr(submission, "decision", None)
    if decision is not None and decision.route == Route.CHAIRS_ACTION:
        decision = getattr(decision, "ratification", None)
    return (
        review is not None
        and review.outcome == ReviewOutcome.RECOMMENDED
        and review.recorded_at <= moment
        and not (recall and recall.recorded_at < moment)
        and not (decision and decision.recorded_at < moment)
    )


def _seat_problems(board):
    """A seat is confirmed by another member; the first Board's, entered by a command, by nobody."""
    first = MembershipConfirmation.objects.order_by("recorded_at").values_list("recorded_at", flat=True).first()
    for confirmation in MembershipConfirmation.objects.select_related("membership").order_by("pk"):
        seat, by = confirmation.membership, confirmation.confirmed_by
        if by is None:
            is_right = seat.entered_by == 0 and confirmation.recorded_at == first == seat.recorded_at
        else:
            members = board.memberships_at(confirmation.recorded_at)
            is_right = by in members and by not in (seat.person_number, seat.entered_by)
        if not is_right:
            yield f"The {confirmation._meta.verbose_name} {confirmation.pk} makes no seat.{entry_named(confirmation)}"
