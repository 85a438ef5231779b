"""A library for the API's tests, with something in each place that an answer has."""

import pytest

from approvals.actions import withdraw
from tests.approvals.plain_resource import PlainResource, in_polish
from tests.approvals.plain_resource import approved as approve
from tests.approvals.plain_resource import rejected as reject

REASON = "It is out of date."


@pytest.fixture
def library(people):
    """A resource in two editions and in Polish, one that was withdrawn, and one that the Board rejected."""
    draft = PlainResource("HIPB-0042", files={"handout.txt": b"Notice"})
    approve(draft, people)
    draft.title = "Notice, check and share"
    approve(draft, people)
    approve(in_polish(draft), people)
    approve(PlainResource("HIPB-0002", "The old way"), people)
    approve(PlainResource("HIPB-0003", "The other way"), people)
    withdraw("HIPB-0002", "en-gb", people.author, REASON, replacement="HIPB-0042")
    reject(PlainResource("HIPB-0004", "Unheard of"), people)
