"""A meeting: the secretary records what it decided, and it counts once another member confirms it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts import roles
from approvals import editions
from approvals.actions import confirm_meeting, declare_interest, record_meeting, vote
from approvals.exceptions import ActionRefused
from approvals.models import BoardDecision, MeetingConfirmation, MeetingRecord
from approvals.verification import register_problems
from tests.people import make_person

from .plain_resource import PlainResource, approved, before_the_board


@pytest.fixture
def submission(people):
    """A submission on which the Board votes."""
    return before_the_board(PlainResource(), people)


def numbers(people, *places):
    """Return the person numbers of the members at these places."""
    return [people.members[place].person_number for place in places]


def record(submission, people, outcome="approved", present=(0, 1, 2), days=0, **changed):
    """Record the decision of a meeting, held so many days from now, as the secretary."""
    said = {
        "by": people.secretary,
        "outcome": outcome,
        "held_on": timezone.localdate() + timedelta(days=days),
        "minute_reference": "2026/11, item 4",
        "present": numbers(people, *present),
        "reason": "As minuted.",
    } | changed
    return record_meeting(submission, **said)


def test_decision_of_a_meeting_counts_once_a_member_confirms_it(submission, people):
    recorded = record(submission, people)
    assert not BoardDecision.objects.exists()
    confirm_meeting(recorded, people.members[3])
    decision = BoardDecision.objects.get()
    assert (decision.route, decision.outcome, decision.tally) == ("meeting", "approved", '{"present":3}')
    assert editions.is_public(submission.translation_key, "en-gb")
    assert list(register_problems()) == []


def test_rejection_in_a_meeting_makes_nothing_public(submission, people):
    confirm_meeting(record(submission, people, "rejected"), people.members[3])
    assert BoardDecision.objects.get().outcome == "rejected"
    assert not editions.is_public(submission.translation_key, "en-gb")


def test_corrected_record_replaces_the_one_before(submission, people):
    wrong = record(submission, people)
    corrected = record(submission, people, "rejected")
    with pytest.raises(ActionRefused, match="The secretary has corrected this record"):
        confirm_meeting(wrong, people.members[3])
    confirm_meeting(corrected, people.members[3])
    assert BoardDecision.objects.get().outcome == "rejected"


def test_meeting_is_confirmed_once(submission, people):
    recorded = record(submission, people)
    confirm_meeting(recorded, people.members[3])
    with pytest.raises(ActionRefused, match="The Board has decided"):
        confirm_meeting(recorded, people.members[4])
    assert MeetingConfirmation.objects.count() == 1


def test_secretary_with_a_seat_does_not_confirm_their_own_record(submission, people):
    people.members[4].groups.set(people.secretary.groups.all())
    both = type(people.secretary).objects.get(pk=people.members[4].pk)
    recorded = record(submission, people, by=both)
    with pytest.raises(ActionRefused, match="Another member of the Board must confirm it"):
        confirm_meeting(recorded, both)


@pytest.mark.parametrize("role", ["author", "reviewer", "secretary", "administrator", "superuser"])
def test_confirmation_needs_a_seat(submission, people, role):
    recorded = record(submission, people)
    with pytest.raises(ActionRefused, match="Only a member of the Board may confirm"):
        confirm_meeting(recorded, getattr(people, role))
    assert not BoardDecision.objects.exists()


def test_confirmation_is_refused_to_who_had_a_hand_in_it(people):
    hand = people.members[3].person_number
    submission = before_the_board(PlainResource(contributors=[hand]), people)
    recorded = record(submission, people)
    with pytest.raises(ActionRefused, match="Somebody else must judge it"):
        confirm_meeting(recorded, people.members[3])
    declare_interest(submission, people.members[4])
    with pytest.raises(ActionRefused, match="You declared an interest"):
        confirm_meeting(recorded, people.members[4])


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"outcome": "perhaps"}, "approved or rejected"),
        ({"minute_reference": "  "}, "Give the reference of the minutes"),
        ({"minute_reference": "x" * 61}, "60 characters or fewer"),
        ({"minute_reference": "a\nb"}, "on one line"),
        ({"days": 1}, "in the future"),
        ({"days": -1}, "cannot have decided on it"),
        ({"outcome": "rejected", "reason": ""}, "Give a reason to reject it"),
        ({"reason": "x" * 100_000}, "Shorten it"),
    ],
)
def test_record_is_refused_in_words_when_it_cannot_be_right(submission, people, changed, words):
    with pytest.raises(ActionRefused, match=words):
        record(submission, people, **changed)
    assert not MeetingRecord.objects.exists()


def test_stranger_was_not_present(submission, people):
    present = [*numbers(people, 0, 1, 2), people.author.person_number]
    with pytest.raises(ActionRefused, match="not a member of the Board on that day"):
        record_meeting(submission, people.secretary, "approved", timezone.localdate(), "2026/11", present)


def test_meeting_needs_the_quorum_of_a_vote(submission, people):
    with pytest.raises(ActionRefused, match="no quorum"):
        record(submission, people, present=(0, 1))
    declare_interest(submission, people.members[2])
    with pytest.raises(ActionRefused, match="no quorum"):
        record(submission, people, present=(0, 1, 2))


def test_only_the_secretary_records(submission, people):
    for by in (people.members[0], people.author, people.superuser, make_person("Auditor Two", roles.AUDITOR)):
        with pytest.raises(ActionRefused, match="Only the Board secretary"):
            record(submission, people, by=by)


def test_meeting_on_what_is_decided_is_refused(people):
    submission = approved(PlainResource(), people).submission
    with pytest.raises(ActionRefused, match="The Board has decided"):
        record(submission, people)


def test_vote_that_settles_first_leaves_nothing_to_confirm(submission, people):
    recorded = record(submission, people, "rejected")
    for member in people.members[:3]:
        vote(submission, member, "approve")
    with pytest.raises(ActionRefused, match="The Board has decided"):
        confirm_meeting(recorded, people.members[3])
    assert BoardDecision.objects.get().outcome == "approved"


def test_meeting_counts_no_more_when_an_interest_takes_its_quorum(submission, people):
    recorded = record(submission, people)
    declare_interest(submission, people.members[0])
    with pytest.raises(ActionRefused, match="no quorum"):
        confirm_meeting(recorded, people.members[3])
    assert not BoardDecision.objects.exists() and not MeetingConfirmation.objects.exists()
    confirm_meeting(record(submission, people, present=(1, 2, 3)), people.members[3])
    assert BoardDecision.objects.get().tally == '{"present":3}'
    assert list(register_problems()) == []
