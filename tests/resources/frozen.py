"""Submissions at every stage for the tests of the desk pages, each reached through the gate's own actions.

The resource behind them is no page: the desk pages read what is frozen, and the draft may be gone.
"""

from approvals.actions import recall, review, submit, vote
from tests.approvals.plain_resource import PlainResource
from tests.reviewing import recommend

REASON = "The second step is out of date."


def in_review(people, **draft):
    """Send a draft for review; return the submission."""
    return submit(PlainResource(**draft), people.author)


def sent_back(people, **draft):
    """Send a draft for review and have changes asked for."""
    submission = in_review(people, **draft)
    review(submission, people.reviewer, "changes_requested", REASON)
    return submission


def before_the_board(people, **draft):
    """Send a draft for review and have it recommended."""
    submission = in_review(people, **draft)
    recommend(submission, people.reviewer, "Clear and short.")
    return submission


def approved(people, **draft):
    """Take a draft through review and three votes for it."""
    submission = before_the_board(people, **draft)
    for member in people.members[:3]:
        vote(submission, member, "approve")
    return submission


def rejected(people, **draft):
    """Take a draft through review and three votes against it."""
    submission = before_the_board(people, **draft)
    for member in people.members[:3]:
        vote(submission, member, "reject", REASON)
    return submission


def recalled(people, **draft):
    """Take a submission back after one vote."""
    submission = before_the_board(people, **draft)
    vote(submission, people.members[0], "approve")
    recall(submission, people.author)
    return submission


STAGES = {
    "in review": in_review,
    "sent back": sent_back,
    "before the Board": before_the_board,
    "approved": approved,
    "rejected": rejected,
    "recalled": recalled,
}
