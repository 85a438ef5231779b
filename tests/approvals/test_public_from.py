"""The day of publication: approved now, public later, without anybody doing anything on that day."""

from datetime import timedelta

import pytest
from django.utils import timezone

from approvals import editions
from approvals.actions import set_public_from, vote
from approvals.exceptions import ActionRefused
from approvals.models import PublicFrom

from .plain_resource import PlainResource, approved, before_the_board


def in_days(number):
    """Return the day that many days from now."""
    return timezone.localdate() + timedelta(days=number)


@pytest.fixture
def submission(people):
    """A submission on which the Board votes."""
    return before_the_board(PlainResource(), people)


def approve(submission, people):
    """Cast the votes that approve it."""
    for member in people.members[:3]:
        vote(submission, member, "approve")


def test_edition_is_public_from_that_day_on(submission, people, days_later):
    set_public_from(submission, people.secretary, in_days(10))
    set_public_from(submission, people.secretary, in_days(5))  # the latest holds
    approve(submission, people)
    assert not editions.is_public(submission.translation_key, "en-gb")
    assert not editions.readable_editions().exists()
    with days_later(4):
        assert not editions.is_public(submission.translation_key, "en-gb")
    with days_later(5):
        assert editions.is_public(submission.translation_key, "en-gb")


def test_day_that_has_passed_when_the_board_decides_asks_for_nothing(submission, people, days_later):
    set_public_from(submission, people.secretary, in_days(2))
    with days_later(3):
        approve(submission, people)
        assert editions.is_public(submission.translation_key, "en-gb")
    assert submission.edition.public_from == submission.edition.recorded_at


@pytest.mark.parametrize(
    ("role", "days", "words"),
    [
        ("secretary", -1, "in the past"),
        ("secretary", 400, "more than a year away"),
        ("author", 5, "Only the Board secretary"),
        ("superuser", 5, "Only the Board secretary"),
    ],
)
def test_day_is_refused_in_words(submission, people, role, days, words):
    with pytest.raises(ActionRefused, match=words):
        set_public_from(submission, getattr(people, role), in_days(days))
    assert not PublicFrom.objects.exists()


def test_day_of_what_is_decided_is_refused(people):
    with pytest.raises(ActionRefused, match="The Board has decided"):
        set_public_from(approved(PlainResource(), people).submission, people.secretary, in_days(5))
