"""Two people press at once: each action waits for the other, and one of them is told what has happened meanwhile."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from accounts import roles
from approvals import register
from approvals.actions import (
    appoint_member,
    confirm_meeting,
    confirm_membership,
    declare_interest,
    recall,
    record_meeting,
    redact_content,
    set_rules,
    submit,
    take_chairs_action,
    vote,
    withdraw,
)
from approvals.ballot import ballot_of
from approvals.editions import is_public
from approvals.models import (
    BoardDecision,
    BoardVote,
    ChairsAction,
    DeclaredInterest,
    Edition,
    MeetingConfirmation,
    Ratification,
    Recall,
    Route,
    Submission,
    Withdrawal,
)
from approvals.verification import register_problems
from approvals.voting_rules import Rules
from resources.catalogue import catalogue_problems
from resources.models import CatalogueEntry
from tests.people import make_person
from tests.reviewing import recommend

from .plain_resource import PlainResource, approved, before_the_board
from .side_by_side import DONE, at_once, meet_without_the_lock

REFUSED = "ActionRefused"

pytestmark = pytest.mark.django_db(transaction=True)


def problems():
    """Return what is wrong with the register and the catalogue."""
    return [*register_problems(), *catalogue_problems()]


def voted_on(people, votes_for, resource=None):
    """Return a submission before the Board on which this many of the last members have voted for it."""
    submission = before_the_board(resource or PlainResource(), people)
    for member in people.members[5 - votes_for :]:
        vote(submission, member, "approve")
    return submission


def voting(submission, *members):
    """Return one function for each member, who votes for the submission."""
    return [lambda member=member: vote(submission, member, "approve") for member in members]


@pytest.mark.parametrize(("cast", "refused"), [(1, 0), (2, 1)])
def test_two_settling_votes_make_one_decision_and_one_edition(people, cast, refused):
    submission = voted_on(people, cast)
    answers = at_once(*voting(submission, *people.members[:2]))
    assert sorted(answers) == sorted([REFUSED] * refused + [DONE] * (2 - refused))
    assert BoardVote.objects.count() == 3
    assert BoardDecision.objects.count() == Edition.objects.count() == CatalogueEntry.objects.count() == 1
    assert problems() == []


def test_two_settling_votes_go_wrong_without_the_lock(people):
    """What the lock is for: the same meeting as above, with its statement made void."""
    submission = voted_on(people, 1)
    answers = at_once(*voting(submission, *people.members[:2]), meet=meet_without_the_lock)
    if connection.vendor == "postgresql":
        # Each counts two votes: three are on record, the quorum is there, and nobody decides.
        assert answers == [DONE, DONE]
        assert ballot_of(Submission.objects.with_outcome().get()).outcome == "approved"
    else:
        # Each has read, so the second to write is turned away by the database, and its vote is lost.
        assert sorted(answers) == ["OperationalError", DONE]
        assert BoardVote.objects.count() == 2
    assert not BoardDecision.objects.exists()


@pytest.mark.parametrize(("quorum", "refused"), [(3, 3), (8, 0)])
def test_eight_votes_at_once_make_one_decision(people, sectors, days_later, quorum, refused):
    today = timezone.localdate()
    for number in range(6, 9):
        person = make_person(f"Member {number}", roles.BOARD_MEMBER)
        confirm_membership(appoint_member(person, sectors["health"], people.secretary, today), people.members[0])
        people.members.append(person)
    set_rules(Rules(quorum=quorum), people.secretary, today + timedelta(days=1))
    with days_later(1):
        submission = before_the_board(PlainResource(), people)
        answers = at_once(*voting(submission, *people.members))
    # With the smaller quorum the fifth settles it, and the three after it are told so.
    assert answers.count(REFUSED) == refused
    assert answers.count(DONE) == BoardVote.objects.count() == 8 - refused
    assert BoardDecision.objects.count() == Edition.objects.count() == CatalogueEntry.objects.count() == 1
    assert problems() == []


def test_settling_vote_and_recall_are_one_or_the_other(people):
    submission = voted_on(people, 2)
    answers = at_once(*voting(submission, people.members[0]), lambda: recall(submission, people.author))
    assert sorted(answers) == [REFUSED, DONE]
    assert BoardDecision.objects.count() + Recall.objects.count() == 1
    assert Edition.objects.count() == BoardDecision.objects.count()
    assert problems() == []


def test_withdrawal_closes_the_new_edition_only_if_it_came_after_it(people):
    resource = PlainResource()
    approved(resource, people)
    submission = voted_on(people, 2, resource)
    answers = at_once(
        *voting(submission, people.members[0]),
        lambda: withdraw("HIPB-0001", "en-gb", people.author, "The law has changed."),
    )
    assert answers == [DONE, DONE]
    assert Edition.objects.count() == 2
    is_new_one_open = Withdrawal.objects.get().last_edition == 1
    assert is_public(resource.translation_key, "en-gb") == is_new_one_open == CatalogueEntry.objects.exists()
    assert problems() == []


def test_meeting_is_confirmed_once_when_two_members_confirm_it(people):
    submission = before_the_board(PlainResource(), people)
    present = [member.person_number for member in people.members[:3]]
    record = record_meeting(submission, people.secretary, "approved", timezone.localdate(), "item 4", present)
    answers = at_once(*[lambda member=member: confirm_meeting(record, member) for member in people.members[:2]])
    assert sorted(answers) == [REFUSED, DONE]
    assert MeetingConfirmation.objects.count() == BoardDecision.objects.count() == Edition.objects.count() == 1
    assert problems() == []


def acting_alone(submission, people):
    """Return a function in which the chair makes the submission public alone."""
    day = timezone.localdate() + timedelta(days=35)
    return lambda: take_chairs_action(submission, people.members[0], "Schools open on Monday.", day)


def test_chair_acts_once_when_the_chair_presses_twice(people):
    submission = before_the_board(PlainResource(), people)
    answers = at_once(*[acting_alone(submission, people)] * 2)
    assert sorted(answers) == [REFUSED, DONE]
    assert ChairsAction.objects.count() == BoardDecision.objects.count() == Edition.objects.count() == 1
    assert problems() == []


def test_settling_vote_decides_or_ratifies_when_the_chair_acts(people):
    submission = voted_on(people, 2)
    answers = at_once(acting_alone(submission, people), *voting(submission, people.members[1]))
    decision = BoardDecision.objects.get()
    chair_was_first = decision.route == Route.CHAIRS_ACTION
    assert answers == [DONE if chair_was_first else REFUSED, DONE]
    assert Ratification.objects.count() == ChairsAction.objects.count() == int(chair_was_first)
    assert Edition.objects.count() == CatalogueEntry.objects.count() == 1
    assert problems() == []


def test_vote_counts_or_its_member_has_an_interest_when_both_meet(people):
    submission = voted_on(people, 2)
    answers = at_once(
        *voting(submission, people.members[0]), lambda: declare_interest(submission, people.members[4], "My text.")
    )
    # Where the interest comes first, its member's vote counts no more and two are no quorum.
    assert answers in ([DONE, DONE], [DONE, REFUSED])
    assert DeclaredInterest.objects.count() + BoardDecision.objects.count() == 1
    assert Edition.objects.count() == BoardDecision.objects.count() == answers.count(REFUSED)
    assert problems() == []


def test_settling_vote_and_redaction_leave_nothing_to_read(people):
    submission = voted_on(people, 2)
    answers = at_once(
        *voting(submission, people.members[0]),
        lambda: redact_content(submission, people.secretary, "It names a child."),
    )
    # What is redacted first is recalled, and can be voted on no more.
    assert answers in ([DONE, DONE], [REFUSED, DONE])
    assert Edition.objects.count() == BoardDecision.objects.count() == 1 - Recall.objects.count()
    assert Recall.objects.count() == answers.count(REFUSED)
    assert not CatalogueEntry.objects.exists()
    assert problems() == []


def test_two_reviews_are_one_review(people):
    submission = submit(PlainResource(), people.author)
    answers = at_once(*[lambda: recommend(submission, people.reviewer, "Clear.")] * 2)
    assert sorted(answers) == [REFUSED, DONE]


def test_resource_is_submitted_once_when_two_press(people):
    resource = PlainResource(files={"handout.txt": b"The same bytes at once"})
    answers = at_once(lambda: submit(resource, people.author), lambda: submit(resource, people.second_author))
    assert sorted(answers) == [REFUSED, DONE]


def test_withdrawal_is_recorded_once_when_two_press(people):
    approved(PlainResource(), people)
    answers = at_once(*[lambda: withdraw("HIPB-0001", "en-gb", people.author, "The law has changed.")] * 2)
    assert sorted(answers) == [REFUSED, DONE]
    assert Withdrawal.objects.count() == 1


def test_register_stays_one_chain_when_many_resources_move(people):
    resources = [PlainResource(f"HIPB-{number:04d}") for number in range(1, 7)]
    answers = at_once(*[lambda resource=resource: submit(resource, people.author) for resource in resources])
    assert answers == [DONE] * 6
    assert register.head() is not None
    assert problems() == []
