"""A chair's action: public at once, until the Board ratifies it, refuses it, or time alone ends it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from approvals import editions
from approvals.actions import (
    confirm_meeting,
    declare_interest,
    end_membership,
    record_meeting,
    set_public_from,
    set_rules,
    settle_due,
    submit,
    take_chairs_action,
    vote,
    withdraw,
)
from approvals.exceptions import ActionRefused
from approvals.models import BoardDecision, BoardMembership, ChairsAction, Ratification, Submission
from approvals.verification import register_problems
from approvals.voting_rules import Rules

from .plain_resource import PlainResource, approved, before_the_board

WHY = "Schools open on Monday."


def in_days(number):
    """Return the day that many days from now."""
    return timezone.localdate() + timedelta(days=number)


@pytest.fixture
def resource():
    """A resource that the chair makes public."""
    return PlainResource()


@pytest.fixture
def urgent(resource, people):
    """Its submission, public by the chair's action until day 35."""
    submission = before_the_board(resource, people)
    take_chairs_action(submission, people.members[0], WHY, in_days(35))
    return submission


def is_public(resource):
    """Return whether the public has anything of it now."""
    return editions.is_public(resource.translation_key, "en-gb")


def test_chair_makes_it_public_at_once(urgent, resource):
    assert is_public(resource)
    assert BoardDecision.objects.get().route == "chairs_action"
    assert editions.readable_editions().count() == 1
    assert Submission.objects.with_open_vote().get() == urgent
    assert list(register_problems()) == []


def test_it_lapses_by_time_alone(urgent, resource, days_later):
    with days_later(34):
        assert is_public(resource)
    with days_later(35):
        assert not is_public(resource)
        assert not editions.readable_editions().exists()
        assert editions.lapsed_edition("HIPB-0001", "en-gb").number == 1
        assert not Submission.objects.with_open_vote().exists()
    assert list(register_problems()) == []


def test_edition_before_is_current_again_when_it_lapses(resource, people, days_later):
    first = approved(resource, people)
    resource.title = "Urgent"
    take_chairs_action(before_the_board(resource, people), people.members[0], WHY, in_days(35))
    assert editions.current_edition(resource.translation_key, "en-gb").number == 2
    with days_later(35):
        assert editions.current_edition(resource.translation_key, "en-gb") == first
        assert editions.lapsed_edition("HIPB-0001", "en-gb", 2).number == 2


def test_vote_of_the_board_ratifies_it(urgent, resource, people, days_later):
    for member in people.members[1:4]:
        vote(urgent, member, "approve")
    assert Ratification.objects.get().outcome == "approved"
    with days_later(40):
        assert is_public(resource)
    with pytest.raises(ActionRefused, match="The Board has decided"):
        vote(urgent, people.members[4], "approve")
    assert list(register_problems()) == []


def test_votes_from_before_the_action_count_for_the_ratification(resource, people):
    submission = before_the_board(resource, people)
    for member in people.members[1:3]:
        vote(submission, member, "approve")
    take_chairs_action(submission, people.members[0], WHY, in_days(35))
    vote(submission, people.members[3], "approve")
    assert Ratification.objects.get().outcome == "approved"


def test_refusal_of_the_board_ends_it_at_once(urgent, resource, people):
    for member in people.members[1:4]:
        vote(urgent, member, "reject", "Wrong telephone number.")
    assert Ratification.objects.get().outcome == "rejected"
    assert not is_public(resource)
    assert not editions.readable_editions().exists()
    assert list(register_problems()) == []


def test_meeting_ratifies_it(urgent, resource, people, days_later):
    present = [member.person_number for member in people.members[:3]]
    recorded = record_meeting(urgent, people.secretary, "approved", in_days(0), "2026/11, item 5", present)
    confirm_meeting(recorded, people.members[4])
    assert Ratification.objects.get().route == "meeting"
    with days_later(40):
        assert is_public(resource)
    assert list(register_problems()) == []


def test_deadline_ratifies_it_with_a_quorum(urgent, resource, people, days_later):
    for member, choice in zip(people.members[1:4], ["approve", "approve", "reject"], strict=True):
        vote(urgent, member, choice, "" if choice == "approve" else "Old.")
    with days_later(29):
        assert settle_due(urgent) == "settled"
    assert Ratification.objects.get().outcome == "approved"


def test_nothing_is_ratified_once_it_has_lapsed(urgent, people, days_later):
    with days_later(35):
        with pytest.raises(ActionRefused, match="The chair's action has lapsed"):
            vote(urgent, people.members[1], "approve")
        assert settle_due(urgent) == "open"


def test_nothing_is_ratified_once_it_is_withdrawn(urgent, people):
    withdraw("HIPB-0001", "en-gb", people.author, "A wrong number.")
    with pytest.raises(ActionRefused, match="nothing to ratify"):
        vote(urgent, people.members[1], "approve")
    assert not Submission.objects.with_open_vote().exists()


@pytest.mark.parametrize("who", ["member", "author", "secretary", "administrator", "superuser"])
def test_only_the_chair_acts_alone(resource, people, who):
    submission = before_the_board(resource, people)
    by = people.members[1] if who == "member" else getattr(people, who)
    with pytest.raises(ActionRefused, match="Only the chair"):
        take_chairs_action(submission, by, WHY, in_days(35))
    assert not is_public(resource)


def test_nobody_acts_alone_when_the_board_has_no_chair(resource, people, days_later):
    submission = before_the_board(resource, people)
    seat = BoardMembership.objects.get(person_number=people.members[0].person_number)
    end_membership(seat, people.secretary, in_days(0))
    with days_later(1), pytest.raises(ActionRefused, match="The Board has no chair at present"):
        take_chairs_action(submission, people.members[0], WHY, in_days(35))


def test_chair_does_not_act_on_their_own_work(people):
    hand = people.members[0].person_number
    submission = before_the_board(PlainResource(contributors=[hand]), people)
    with pytest.raises(ActionRefused, match="Somebody else must judge it"):
        take_chairs_action(submission, people.members[0], WHY, in_days(35))


def test_chair_with_an_interest_does_not_act(resource, people):
    submission = before_the_board(resource, people)
    declare_interest(submission, people.members[0])
    with pytest.raises(ActionRefused, match="You declared an interest"):
        take_chairs_action(submission, people.members[0], WHY, in_days(35))


@pytest.mark.parametrize(
    ("reason", "days", "words"),
    [
        ("", 35, "Give a reason to take a chair's action"),
        ("x" * 100_000, 35, "Shorten it"),
        (WHY, 28, "when the vote is over"),
        (WHY, -3, "when the vote is over"),
        (WHY, 43, "as late as the Board's rules allow"),
    ],
)
def test_chairs_action_is_refused_in_words(resource, people, reason, days, words):
    submission = before_the_board(resource, people)
    with pytest.raises(ActionRefused, match=words):
        take_chairs_action(submission, people.members[0], reason, in_days(days))
    assert not ChairsAction.objects.exists()
    assert not is_public(resource)


def test_chair_waits_for_the_review(resource, people):
    with pytest.raises(ActionRefused, match="not been recommended"):
        take_chairs_action(submit(resource, people.author), people.members[0], WHY, in_days(35))


def test_rules_may_forbid_it(resource, people, days_later):
    set_rules(Rules(chairs_action_days=0), people.secretary, in_days(1))
    with days_later(1):
        submission = before_the_board(resource, people)
        with pytest.raises(ActionRefused, match="do not let the chair act alone"):
            take_chairs_action(submission, people.members[0], WHY, in_days(35))


def test_chair_does_not_act_before_the_day_that_the_board_wants(resource, people):
    submission = before_the_board(resource, people)
    set_public_from(submission, people.secretary, in_days(3))
    with pytest.raises(ActionRefused, match="The Board wants it public from"):
        take_chairs_action(submission, people.members[0], WHY, in_days(35))
    set_public_from(submission, people.secretary, in_days(0))
    take_chairs_action(submission, people.members[0], WHY, in_days(35))
    assert is_public(resource)
