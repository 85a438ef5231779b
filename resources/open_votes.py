"""The votes of the Board that are open, and what they ask of one person. A fixed number of queries for any number."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef
from django.db.models.functions import TruncDate
from django.utils import timezone

from approvals.membership import memberships_at
from approvals.models import BoardMembership, BoardVote, Submission
from approvals.permissions import vote_problems


@dataclass(frozen=True)
class OpenVote:
    """A submission before the Board: the person's latest vote on it, or None, and why they may not vote."""

    submission: Submission
    my_vote: BoardVote | None
    problems: list

    @property
    def waits_for_me(self):
        """Whether the person may vote on it and has not."""
        return not self.problems and self.my_vote is None


def open_votes(person, with_titles=False):
    """Return the open votes as `person` sees them, the longest open first; `with_titles` reads the contents too."""
    submissions = _before_the_board(person)
    submissions = submissions.with_content() if with_titles else list(submissions)
    mine = latest_votes_of(person, submissions)
    members_now = memberships_at(timezone.now())
    return [
        OpenVote(
            submission,
            mine.get(submission.pk),
            vote_problems(person, submission, ({person.person_number} if submission.had_seat else set(), members_now)),
        )
        for submission in submissions
    ]


def latest_votes_of(person, submissions):
    """Return {key of the submission: the person's latest `BoardVote`}, in one query."""
    votes = BoardVote.objects.filter(person_number=person.person_number, submission__in=submissions)
    return {vote.submission_id: vote for vote in votes.order_by("sequence")}


def _before_the_board(person):
    """Return the submissions, each with `had_seat`: whether the person was a member when its vote opened."""
    seats = BoardMembership.objects.in_force(OuterRef("review__recorded_at"), day=OuterRef("opened_on"))
    return (
        Submission.objects.with_outcome()
        .before_the_board()
        .annotate(opened_on=TruncDate("review__recorded_at"))
        .annotate(had_seat=Exists(seats.filter(person_number=person.person_number)))
        .order_by("review__recorded_at", "pk")
    )
