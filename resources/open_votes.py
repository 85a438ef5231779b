"""The votes of the Board that are open, and what they ask of one person. A fixed number of queries for any number."""

from dataclasses import dataclass

from approvals.ballot import Ballot, ballots_of
from approvals.models import BoardVote, Submission
from approvals.permissions import vote_problems

# What an open vote asks of a person, in the order of the Board's page: their vote, no more than a look, nothing.
WAITING, VOTED, CLOSED = "waiting", "voted", "closed_to_me"
GROUPS = (WAITING, VOTED, CLOSED)


@dataclass(frozen=True)
class OpenVote:
    """A submission on which the Board votes: the person's latest vote on it, or None, and why they may not vote."""

    submission: Submission
    ballot: Ballot
    my_vote: BoardVote | None
    problems: list

    @property
    def waits_for_me(self):
        """Whether the person may vote on it and has not."""
        return self.group == WAITING

    @property
    def group(self):
        """What it asks of the person."""
        if self.problems:
            return CLOSED
        return WAITING if self.my_vote is None else VOTED


def open_votes(person):
    """Return the open votes as `person` sees them, the longest open first."""
    found = Submission.objects.with_outcome().with_open_vote().order_by("review__recorded_at", "pk")
    submissions = list(found)
    for submission in submissions:
        submission.is_withdrawn = False  # `with_open_vote` has asked: `vote_problems` need not, one by one
    ballots = ballots_of(submissions)
    mine = latest_votes_of(person, submissions)
    return [
        OpenVote(
            submission,
            ballots[submission.pk],
            mine.get(submission.pk),
            vote_problems(person, submission, ballots[submission.pk]),
        )
        for submission in submissions
    ]


def latest_votes_of(person, submissions):
    """Return {key of the submission: the person's latest `BoardVote`}, in one query."""
    votes = BoardVote.objects.filter(person_number=person.person_number, submission__in=submissions)
    return {vote.submission_id: vote for vote in votes.order_by("sequence")}
