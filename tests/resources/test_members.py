"""The page of the Board's members: the secretary enters, a second member confirms, the secretary ends."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts import roles
from approvals.actions import appoint_member
from approvals.membership import memberships_at
from approvals.models import BoardMembership, MembershipConfirmation, MembershipEnding
from tests.people import make_person

# Both databases run the actions behind these pages in tests/approvals.
pytestmark = pytest.mark.one_database


@pytest.fixture
def newcomer(db):
    """Somebody who is to become a member."""
    return make_person("New Member", roles.BOARD_MEMBER)


@pytest.fixture
def seat(people, newcomer, sectors):
    """A seat that waits for a second member."""
    return appoint_member(newcomer, sectors["health"], people.secretary, timezone.localdate())


def appoint(client, person, sectors, **typed):
    """Send the secretary's form."""
    form = {"person": person.pk, "sector": sectors["health"].pk, "member_from": timezone.localdate().isoformat()}
    return client.post(reverse("board_members"), form | typed)


def test_seat_counts_once_a_member_confirms_what_the_secretary_entered(client, people, newcomer, sectors):
    client.force_login(people.secretary)
    assert appoint(client, newcomer, sectors).status_code == 302
    assert newcomer.person_number not in memberships_at(timezone.now())
    client.force_login(people.members[0])
    seat = BoardMembership.objects.get(person_number=newcomer.person_number)
    assert reverse("confirm_membership", args=[seat.pk]) in client.get(reverse("board_members")).content.decode()
    answer = client.post(reverse("confirm_membership", args=[seat.pk]), follow=True)
    assert "You confirmed the seat of New Member." in answer.content.decode()
    assert newcomer.person_number in memberships_at(timezone.now())


@pytest.mark.parametrize(
    ("role", "expected"), [("secretary", (True, False)), ("member", (False, True)), ("reviewer", (False, False))]
)
def test_page_offers_only_what_a_role_may_do(client, people, seat, role, expected):
    client.force_login(people.members[1] if role == "member" else getattr(people, role))
    shown = client.get(reverse("board_members")).content.decode()
    assert ('name="sector"' in shown, reverse("confirm_membership", args=[seat.pk]) in shown) == expected


@pytest.mark.parametrize("role", ["author", "reviewer", "auditor", "member"])
def test_seat_is_refused_when_the_person_is_not_the_secretary(client, people, newcomer, sectors, role):
    client.force_login(people.members[0] if role == "member" else getattr(people, role))
    answer = appoint(client, newcomer, sectors)
    assert answer.status_code == 403
    assert "Only the Board secretary keeps the members" in answer.content.decode()
    assert not BoardMembership.objects.filter(person_number=newcomer.person_number).exists()


@pytest.mark.parametrize("role", ["author", "reviewer", "secretary", "auditor"])
def test_confirmation_is_refused_when_the_person_is_no_member(client, people, seat, role):
    client.force_login(getattr(people, role))
    answer = client.post(reverse("confirm_membership", args=[seat.pk]))
    assert answer.status_code == 409
    assert "Only a member of the Board may confirm" in answer.content.decode()
    assert not MembershipConfirmation.objects.filter(membership=seat).exists()


def test_confirmation_is_refused_when_it_was_given_already(client, people, seat):
    client.force_login(people.members[0])
    client.post(reverse("confirm_membership", args=[seat.pk]))
    client.force_login(people.members[1])
    answer = client.post(reverse("confirm_membership", args=[seat.pk]))
    assert answer.status_code == 409
    assert "confirmed already" in answer.content.decode()


def test_confirmation_wants_a_post(client, people, seat):
    client.force_login(people.members[0])
    assert client.get(reverse("confirm_membership", args=[seat.pk])).status_code == 405


def test_seat_is_not_entered_and_what_was_typed_stays_when_fields_are_missing(client, people, newcomer, sectors):
    client.force_login(people.secretary)
    answer = appoint(client, newcomer, sectors, sector="", member_until="soon")
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert 'href="#id_sector"' in shown and 'href="#id_member_until"' in shown and 'value="soon"' in shown
    assert not BoardMembership.objects.filter(person_number=newcomer.person_number).exists()


def test_seat_is_refused_in_words_when_the_days_are_the_wrong_way_round(client, people, newcomer, sectors):
    client.force_login(people.secretary)
    answer = appoint(client, newcomer, sectors, member_until="2020-01-01")
    assert answer.status_code == 409
    assert "The last day is before the first day." in answer.content.decode()


def test_secretary_ends_a_seat(client, people):
    member = people.members[0]
    membership = BoardMembership.objects.get(person_number=member.person_number)
    client.force_login(people.secretary)
    today = timezone.localdate()
    answer = client.post(
        reverse("end_membership", args=[membership.pk]),
        {"last_day": today.isoformat(), "reason": "Moved."},
        follow=True,
    )
    assert "The end of the seat of Member 1 was entered." in answer.content.decode()
    assert MembershipEnding.objects.get().last_day == today


@pytest.mark.parametrize(
    ("typed", "status", "problem"),
    [
        ({"last_day": ""}, 422, "#id_last_day"),
        ({"last_day": "2020-01-01", "reason": "Kept words."}, 409, "The last day is in the past."),
    ],
)
def test_seat_is_not_ended_when_the_day_is_wrong(client, people, typed, status, problem):
    membership = BoardMembership.objects.first()
    client.force_login(people.secretary)
    answer = client.post(reverse("end_membership", args=[membership.pk]), typed)
    assert answer.status_code == status
    assert problem in answer.content.decode() and typed.get("reason", "") in answer.content.decode()
    assert not MembershipEnding.objects.exists()


def test_end_of_a_seat_is_refused_when_the_person_is_not_the_secretary(client, people):
    membership = BoardMembership.objects.first()
    client.force_login(people.members[0])
    assert client.post(reverse("end_membership", args=[membership.pk]), {"last_day": "2099-01-01"}).status_code == 403
    assert not MembershipEnding.objects.exists()


def test_page_runs_as_many_queries_for_ten_new_seats_as_for_one(client, people, sectors):
    client.force_login(people.members[0])
    tomorrow = timezone.localdate() + timedelta(days=1)
    counts = []
    for first, last in [(1, 2), (2, 11)]:
        for number in range(first, last):
            appoint_member(make_person(f"Newcomer {number}"), sectors["education"], people.secretary, tomorrow)
        with CaptureQueriesContext(connection) as counted:
            client.get(reverse("board_members"))
        counts.append(len(counted))
    assert counts[0] == counts[1]
