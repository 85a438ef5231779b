"""What the vote costs that makes a resource public: one short transaction, however many editions there are."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from approvals.actions import vote
from approvals.models import Edition
from tests.approvals.plain_resource import PlainResource, approved, before_the_board


def queries_of_the_settling_vote(resource, people):
    """Return how many queries the vote takes that settles, savepoints and what follows the commit left out."""
    submission = before_the_board(resource, people)
    for member in people.members[:2]:
        vote(submission, member, "approve", "")
    with CaptureQueriesContext(connection) as queries:
        vote(submission, people.members[2], "conditions", "Check the number in a year.")
    assert Edition.objects.filter(submission=submission).exists()
    return len([entry for entry in queries if "SAVEPOINT" not in entry["sql"]])


def test_settling_vote_takes_at_most_30_queries_and_no_more_with_more_editions(people):
    resource = PlainResource()
    first = queries_of_the_settling_vote(resource, people)
    for number in range(2, 6):
        approved(PlainResource(f"HIPB-{number:04d}"), people)
        approved(resource, people)
    assert queries_of_the_settling_vote(resource, people) == first <= 30
