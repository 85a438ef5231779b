"""How the vote on a submission stands: who may vote, who has, by which rules, until when. Reads; writes nothing."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from django.utils import timezone

from .membership import Board, seat_of
from .models import BoardVote, DeclaredInterest, VoteExtension
from .voting_rules import Cast, Rules, is_quorate, settle, tally


@dataclass(frozen=True)
class Ballot:
    """The vote on one submission at a moment.

    `seats`: {person number: `Seat`} of the members when it opened who had no hand in it and declared no interest;
    `members`: {person number: membership} at the moment; `latest_votes`: {person number: `BoardVote`} of those with a
    seat; `last_recorded_at`: when something was last recorded of it.
    """

    rules: Rules
    moment: datetime
    last_day: date
    opened_with: frozenset
    seats: dict
    members: dict
    interested: frozenset
    latest_votes: dict
    last_recorded_at: datetime

    @property
    def cast(self):
        """The votes that count, as {person number: `Cast`}; a member who has left meanwhile stays counted."""
        return {number: Cast(vote.choice, self.seats[number]) for number, vote in self.latest_votes.items()}

    @property
    def still_open(self):
        """The seats of those who may vote and have not, as {person number: `Seat`}."""
        return {
            number: seat
            for number, seat in self.seats.items()
            if number in self.members and number not in self.latest_votes
        }

    @property
    def voters(self):
        """The person numbers of those who may vote now, whether or not they have."""
        return self.seats.keys() & self.members.keys()

    def with_vote(self, vote):
        """Return this ballot after one more `BoardVote`, by somebody with a seat."""
        return replace(self, latest_votes=self.latest_votes | {vote.person_number: vote})

    @property
    def is_past_deadline(self):
        """Whether the last day is over."""
        return timezone.localdate(self.moment) > self.last_day

    @property
    def is_clock_behind(self):
        """Whether something was recorded of it that the clock says is still to come."""
        return self.moment < self.last_recorded_at

    @property
    def is_quorate(self):
        """Whether enough votes were cast, from enough sectors."""
        return is_quorate(self.rules, [vote.seat for vote in self.cast.values()])

    @property
    def can_be_quorate(self):
        """Whether those who voted, and those who still may, are enough for a quorum."""
        return is_quorate(self.rules, [*(vote.seat for vote in self.cast.values()), *self.still_open.values()])

    @property
    def outcome(self):
        """The `Outcome` that the votes give, or None while a vote still open could change it."""
        if self.is_clock_behind:
            return None
        return settle(self.rules, list(self.cast.values()), list(self.still_open.values()), self.is_past_deadline)

    @property
    def tally(self):
        """How often each choice was made."""
        return tally(vote.choice for vote in self.latest_votes.values())


def ballot_of(submission):
    """Return the `Ballot` of a recommended submission, read with its outcome, as it stands now."""
    return ballots_of([submission])[submission.pk]


def ballots_of(submissions, moments=None, board=None):
    """Return {key: `Ballot`} of recommended submissions read with their outcomes; five queries, however many.

    They stand as they do now, or as they stood at `moments`, {key: moment}.
    """
    submissions = list(submissions)
    board, now = board or Board(), timezone.now()
    rows = [
        _by_submission(model.objects.filter(submission__in=submissions).order_by("pk"))
        for model in (BoardVote, DeclaredInterest, VoteExtension)
    ]
    found = {}
    for submission in submissions:
        of_this = [by_submission.get(submission.pk, []) for by_submission in rows]
        moment = now
        if moments is not None:
            moment = moments[submission.pk]
            of_this = [[row for row in known if row.recorded_at <= moment] for known in of_this]
        found[submission.pk] = _ballot(submission, board, moment, *of_this)
    return found


def _ballot(submission, board, moment, votes, interests, extensions):
    opened_at = submission.review.recorded_at
    rules = board.rules_on(timezone.localdate(opened_at))
    opened_with = board.memberships_at(opened_at)
    interested = frozenset(row.person_number for row in interests)
    seats = {
        number: seat_of(membership)
        for number, membership in opened_with.items()
        if number not in submission.contributor_numbers | interested
    }
    return Ballot(
        rules=rules,
        moment=moment,
        last_day=_last_day(opened_at, rules, extensions),
        opened_with=frozenset(opened_with),
        seats=seats,
        members=board.memberships_at(moment),
        interested=interested,
        latest_votes={vote.person_number: vote for vote in votes if vote.person_number in seats},
        last_recorded_at=max([opened_at, *(row.recorded_at for row in [*votes, *interests, *extensions])]),
    )


def _last_day(opened_at, rules, extensions):
    return max(
        [timezone.localdate(opened_at) + timedelta(days=rules.deadline_days), *(row.last_day for row in extensions)]
    )


def _by_submission(rows):
    grouped = {}
    for row in rows:
        grouped.setdefault(row.submission_id, []).append(row)
    return grouped
