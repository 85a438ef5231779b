"""What the passing of time tells: a vote that ends soon, a chair's action that lapses soon, a register that is broken.

Called every day by `run_due`; whoever was told once is not told again.
"""

from datetime import timedelta

from django.utils import timezone

from accounts import roles

from .ballot import ballots_of
from .models import Event, Submission
from .outbox import Told, about, remind
from .recipients import with_role

AHEAD = timedelta(days=3)


def remind_of_deadlines():
    """Remind those who may vote and have not, from three days before the last day on; return how many they were."""
    today = timezone.localdate()
    found = []
    for submission, ballot in _with_ballots(Submission.objects.with_open_vote()):
        # Where a vote is short, nobody is asked and reminded on one day.
        is_fresh = timezone.localdate(submission.review.recorded_at) == today
        if ballot.last_day - AHEAD <= today <= ballot.last_day and not is_fresh:
            cause = about(submission, f"until {ballot.last_day}")
            found.append(Told(Event.DEADLINE_NEAR, cause, ballot.still_open.keys(), submission))
    return remind(found)


def remind_of_chairs_actions():
    """Tell who can still ratify a chair's action, from three days before it lapses on; return how many they were."""
    today, secretaries = timezone.localdate(), with_role(roles.BOARD_SECRETARY)
    found = []
    for submission, ballot in _with_ballots(Submission.objects.awaiting_ratification()):
        if submission.chairs_action.ratify_by - AHEAD <= today:
            chairs = {number for number, membership in ballot.members.items() if membership.is_chair}
            numbers = ballot.still_open.keys() | chairs | secretaries
            found.append(Told(Event.CHAIRS_ACTION_LAPSES, about(submission.chairs_action), numbers, submission))
    return remind(found)


def warn_of_register(problem):
    """Tell secretaries and auditors what is wrong with the register, in a sentence: once a day."""
    keepers = with_role(roles.BOARD_SECRETARY, roles.AUDITOR)
    remind([Told(Event.REGISTER_BROKEN, f"register {timezone.localdate()}", keepers, facts={"problem": problem})])


def _with_ballots(submissions):
    submissions = list(submissions.with_outcome())
    ballots = ballots_of(submissions)
    return [(submission, ballots[submission.pk]) for submission in submissions]
