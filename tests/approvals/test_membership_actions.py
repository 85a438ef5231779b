"""Seats on the Board: the secretary enters, a second member confirms, and only then there is a vote."""

from datetime import timedelta

import pytest
from django.utils import timezone

from approvals.actions import (
    appoint_first_board,
    appoint_member,
    confirm_membership,
    end_membership,
    set_rules,
    vote,
)
from approvals.exceptions import ActionRefused
from approvals.membership import memberships_at, rules_on
from approvals.models import BoardDecision, BoardMembership
from approvals.voting_rules import Rules
from tests.people import make_person

from .plain_resource import PlainResource, before_the_board


@pytest.fixture
def newcomer(db):
    """A person without a seat."""
    return make_person("New Member")


@pytest.fixture
def today():
    return timezone.localdate()


def test_seat_counts_when_a_second_member_has_confirmed_it(people, sectors, newcomer, today):
    seat = appoint_member(newcomer, sectors["health"], people.secretary, member_from=today)
    assert newcomer.person_number not in memberships_at(timezone.now())
    confirm_membership(seat, people.members[1])
    assert newcomer.person_number in memberships_at(timezone.now())


def test_new_member_does_not_vote_when_the_vote_was_opened_before(people, sectors, newcomer, today):
    submission = before_the_board(PlainResource(), people)
    seat = appoint_member(newcomer, sectors["health"], people.secretary, member_from=today - timedelta(days=30))
    confirm_membership(seat, people.members[1])
    with pytest.raises(ActionRefused, match="after this vote was opened"):
        vote(submission, newcomer, "approve")


@pytest.mark.parametrize("role", ["author", "reviewer", "auditor", "administrator", "superuser"])
def test_seat_is_refused_when_the_person_is_not_the_secretary(people, sectors, newcomer, today, role):
    with pytest.raises(ActionRefused, match="Only the Board secretary"):
        appoint_member(newcomer, sectors["health"], getattr(people, role), member_from=today)


@pytest.mark.parametrize("role", ["secretary", "author", "administrator", "superuser"])
def test_confirmation_is_refused_when_the_person_is_no_member(people, sectors, newcomer, today, role):
    seat = appoint_member(newcomer, sectors["health"], people.secretary, member_from=today)
    with pytest.raises(ActionRefused, match="Only a member of the Board"):
        confirm_membership(seat, getattr(people, role))


def test_member_does_not_confirm_their_own_next_term(people, sectors, today):
    member = people.members[0]
    end_membership(BoardMembership.objects.get(person_number=member.person_number), people.secretary, today)
    seat = appoint_member(member, sectors["health"], people.secretary, member_from=today + timedelta(days=1))
    with pytest.raises(ActionRefused, match="Another member must confirm"):
        confirm_membership(seat, member)


def test_confirmation_is_refused_twice(people, sectors, newcomer, today):
    seat = appoint_member(newcomer, sectors["health"], people.secretary, member_from=today)
    confirm_membership(seat, people.members[1])
    with pytest.raises(ActionRefused, match="confirmed already"):
        confirm_membership(seat, people.members[2])


def test_second_seat_at_the_same_time_is_refused(people, sectors, today):
    with pytest.raises(ActionRefused, match="already has a seat"):
        appoint_member(people.members[0], sectors["health"], people.secretary, member_from=today)


def test_term_is_refused_when_it_ends_before_it_begins(people, sectors, newcomer, today):
    with pytest.raises(ActionRefused, match="last day is before the first day"):
        appoint_member(
            newcomer, sectors["health"], people.secretary, member_from=today, member_until=today - timedelta(days=1)
        )


def test_cast_vote_stays_counted_when_the_membership_ends(people, today, days_later):
    submission = before_the_board(PlainResource(), people)
    vote(submission, people.members[0], "approve")
    seat = BoardMembership.objects.get(person_number=people.members[0].person_number)
    end_membership(seat, people.secretary, last_day=today)
    with days_later(1):
        for member in people.members[1:3]:
            vote(submission, member, "approve")
    assert BoardDecision.objects.get().tally == '{"abstain":0,"approve":3,"conditions":0,"reject":0}'


def test_ended_member_does_not_vote(people, today, days_later):
    submission = before_the_board(PlainResource(), people)
    seat = BoardMembership.objects.get(person_number=people.members[0].person_number)
    end_membership(seat, people.secretary, last_day=today)
    with days_later(1), pytest.raises(ActionRefused, match="You have no vote"):
        vote(submission, people.members[0], "approve")


def test_membership_does_not_end_in_the_past(people, today):
    seat = BoardMembership.objects.first()
    with pytest.raises(ActionRefused, match="in the past"):
        end_membership(seat, people.secretary, last_day=today - timedelta(days=1))


def test_first_board_is_appointed_once(people, sectors, newcomer):
    with pytest.raises(ActionRefused, match="has had its first members"):
        appoint_first_board([(newcomer, sectors["health"], False)])


@pytest.mark.parametrize(
    ("count", "chairs", "words"), [(1, 0, "at least 2 members"), (0, 0, "at least 2 members"), (3, 2, "at most one")]
)
def test_first_board_is_refused_when_it_could_not_work(sectors, count, chairs, words):
    members = [(make_person(f"First {number}"), sectors["health"], number < chairs) for number in range(count)]
    with pytest.raises(ActionRefused, match=words):
        appoint_first_board(members)


def test_rules_hold_from_their_date_when_the_secretary_enters_them(people, today, days_later):
    set_rules(Rules(quorum=4), people.secretary, in_force_from=today + timedelta(days=1))
    assert rules_on(today) == Rules(quorum=3)
    assert rules_on(today + timedelta(days=1)) == Rules(quorum=4)


def test_open_vote_keeps_the_rules_that_it_began_with(people, today, days_later):
    submission = before_the_board(PlainResource(), people)
    set_rules(Rules(quorum=5), people.secretary, in_force_from=today + timedelta(days=1))
    with days_later(2):
        for member in people.members[:3]:
            vote(submission, member, "approve")
    assert Rules.from_json(BoardDecision.objects.get().rules) == Rules(quorum=3)


@pytest.mark.parametrize(
    ("rules", "days", "words"),
    [(Rules(quorum=9), 1, "no vote could ever settle"), (Rules(), 0, "Rules begin tomorrow")],
)
def test_rules_are_refused_in_words_when_they_cannot_work(people, today, rules, days, words):
    with pytest.raises(ActionRefused, match=words):
        set_rules(rules, people.secretary, in_force_from=today + timedelta(days=days))


def test_board_has_one_chair_at_a_time(people, sectors, today):
    newcomer = make_person("New Chair")
    with pytest.raises(ActionRefused, match="Somebody else chairs the Board at that time"):
        appoint_member(newcomer, sectors["health"], people.secretary, today, is_chair=True)
    seat = BoardMembership.objects.get(person_number=people.members[0].person_number)
    end_membership(seat, people.secretary, last_day=today)
    assert appoint_member(
        newcomer, sectors["health"], people.secretary, today + timedelta(days=1), is_chair=True
    ).is_chair


def test_seat_that_ended_leaves_room_for_another(people, sectors, today):
    seat = BoardMembership.objects.get(person_number=people.members[1].person_number)
    end_membership(seat, people.secretary, last_day=today)
    with pytest.raises(ActionRefused, match="already has a seat"):
        appoint_member(people.members[1], sectors["health"], people.secretary, today)
    assert appoint_member(people.members[1], sectors["health"], people.secretary, today + timedelta(days=1))
