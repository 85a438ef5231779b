"""The deadline: what settles at it, what is too late, and how the secretary gives a vote more time."""

import io
from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import TestCase
from django.utils import timezone

from approvals.actions import declare_interest, end_membership, extend_vote, recall, settle_due, vote
from approvals.exceptions import ActionRefused
from approvals.models import BoardDecision, BoardMembership, Edition, MissedQuorum, VoteExtension
from approvals.verification import register_problems

from .plain_resource import PlainResource, before_the_board

AFTER = 29  # days: the rules of a Board that has made none give a vote 28


def in_days(number):
    """Return the day that many days from now."""
    return timezone.localdate() + timedelta(days=number)


@pytest.fixture
def submission(people):
    """A submission on which the Board votes."""
    return before_the_board(PlainResource(), people)


def run_due():
    """Run the command, with what follows its commits; return what it said."""
    said = io.StringIO()
    with TestCase.captureOnCommitCallbacks(execute=True):
        call_command("run_due", stdout=said)
    return said.getvalue()


def cast(submission, people, *choices):
    """Cast these choices, one a member."""
    for member, choice in zip(people.members, choices, strict=False):
        vote(submission, member, choice, "Out of date." if choice == "reject" else "")


def test_quorum_at_the_deadline_settles_as_it_stands(submission, people, days_later):
    cast(submission, people, "approve", "reject", "approve")
    assert "deadline: nothing was due" in run_due()
    with days_later(AFTER):
        assert "1 settled" in run_due()
        assert "deadline: nothing was due" in run_due()
    assert BoardDecision.objects.get().outcome == "approved"
    assert Edition.objects.count() == 1
    assert list(register_problems()) == []


def test_vote_stays_open_until_the_end_of_its_last_day(submission, people, days_later):
    with days_later(AFTER - 1):
        vote(submission, people.members[0], "approve")
    with days_later(AFTER), pytest.raises(ActionRefused, match="The vote ended on .* the Board secretary may extend"):
        vote(submission, people.members[1], "approve")
    assert submission.board_votes.count() == 1


def test_missed_quorum_reminds_the_members_once(submission, people, days_later):
    cast(submission, people, "approve", "approve")
    with days_later(AFTER):
        assert "1 without a quorum" in run_due()
        assert "deadline: nothing was due" in run_due()
    assert MissedQuorum.objects.count() == 1
    assert not BoardDecision.objects.exists()
    reminders = [message for message in mail.outbox if "Too few votes" in message.subject]
    asked = [*people.members, people.secretary]
    assert sorted(message.to[0] for message in reminders) == sorted(person.email for person in asked)
    assert "3 votes or more" in reminders[0].body


def test_secretary_extends_what_missed_its_quorum(submission, people, days_later):
    cast(submission, people, "approve", "approve")
    with days_later(AFTER):
        extend_vote(submission, people.secretary, in_days(7), "Two members were away.")
        vote(submission, people.members[2], "approve")
    assert BoardDecision.objects.get().outcome == "approved"


def test_second_missed_deadline_reminds_again(submission, people, days_later):
    with days_later(AFTER):
        run_due()
        extend_vote(submission, people.secretary, in_days(7), "Nobody was there.")
    with days_later(AFTER + 8):
        assert settle_due(submission) == "reminded"
    assert MissedQuorum.objects.count() == 2


@pytest.mark.parametrize(
    ("role", "votes", "after", "last_day", "reason", "words"),
    [
        ("secretary", 0, AFTER, -1, "Away.", "The last day is in the past"),
        ("secretary", 0, AFTER, 7, " ", "Give a reason to extend a vote"),
        ("secretary", 0, AFTER, 7, "x" * 100_000, "Shorten it to 5000"),
        ("secretary", 0, 1, 40, "Away.", "nothing needs extending"),
        ("secretary", 3, AFTER, 7, "Away.", "the vote settles as it stands"),
        ("author", 0, AFTER, 7, "Away.", "Only the Board secretary"),
        ("superuser", 0, AFTER, 7, "Away.", "Only the Board secretary"),
        ("chair", 0, AFTER, 7, "Away.", "Only the Board secretary"),
    ],
)
def test_extension_is_refused_in_words(submission, people, days_later, role, votes, after, last_day, reason, words):
    cast(submission, people, *["approve", "reject", "approve"][:votes])
    by = people.members[0] if role == "chair" else getattr(people, role)
    with days_later(after), pytest.raises(ActionRefused, match=words):
        extend_vote(submission, by, in_days(last_day), reason)
    assert not VoteExtension.objects.exists()


def test_member_who_leaves_is_no_longer_waited_for(submission, people, days_later):
    cast(submission, people, "approve", "approve", "reject")
    for member in people.members[3:]:
        seat = BoardMembership.objects.get(person_number=member.person_number)
        end_membership(seat, people.secretary, timezone.localdate())
    assert settle_due(submission) == "open"  # today is their last day
    with days_later(1):
        assert settle_due(submission) == "settled"
    assert BoardDecision.objects.get().outcome == "approved"
    assert list(register_problems()) == []


def test_nothing_is_due_of_what_was_taken_back(submission, people, days_later):
    recall(submission, people.author)
    with days_later(AFTER):
        assert settle_due(submission) == "open"


def test_interest_is_too_late_when_the_deadline_has_passed(submission, people, days_later):
    cast(submission, people, "approve", "approve", "reject")
    with days_later(AFTER), pytest.raises(ActionRefused, match="The vote ended"):
        declare_interest(submission, people.members[0])


def test_nothing_is_recorded_while_the_clock_runs_backwards(submission, people, days_later):
    with days_later(3):
        vote(submission, people.members[0], "approve")
    for act in (
        lambda: vote(submission, people.members[1], "approve"),
        lambda: recall(submission, people.author),
        lambda: before_the_board(PlainResource("HIPB-0002"), people),
    ):
        with pytest.raises(ActionRefused, match="clock has gone back"):
            act()
    assert submission.board_votes.count() == 1
    assert list(register_problems()) == []
