"""Who is told of each event: exactly these, and no more; and that each is told once."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from accounts import roles
from approvals.actions import (
    confirm_meeting,
    declare_interest,
    extend_vote,
    recall,
    recall_deleted,
    record_meeting,
    redact_content,
    review,
    settle_due,
    submit,
    take_chairs_action,
    vote,
    withdraw,
)
from approvals.exceptions import ActionRefused
from approvals.models import Event, Notification
from approvals.notices import NOTICES, notice_of
from approvals.outbox import tell_assigned
from approvals.reminders import remind_of_chairs_actions, remind_of_deadlines
from tests.people import make_person
from tests.reviewing import recommend

from .plain_resource import PlainResource, approved, before_the_board
from .told import to_each, told


def in_days(number):
    """Return the day that many days from now."""
    return timezone.localdate() + timedelta(days=number)


def urgent(people, resource=None):
    """Return a submission that the chair made public alone, until day 35."""
    submission = before_the_board(resource or PlainResource(), people)
    take_chairs_action(submission, people.members[0], "Schools open on Monday.", in_days(35))
    return submission


def test_reviewers_without_a_hand_in_it_are_told_when_it_is_sent(people):
    make_person("Closed Reviewer", roles.REVIEWER, is_active=False)
    helper = make_person("Helping Reviewer", roles.REVIEWER)
    resource = PlainResource(contributors=[helper.person_number])
    assert told(submit, resource, people.author) == to_each("submitted", people.reviewer)


def test_reviewer_is_told_once_of_what_was_assigned_to_them(people):
    submission = submit(PlainResource(), people.author)
    assert told(tell_assigned, submission, people.reviewer) == to_each("assigned", people.reviewer)
    assert told(tell_assigned, submission, people.reviewer) == []


def test_who_sent_it_is_told_when_it_is_sent_back(people):
    resource = PlainResource(contributors=[people.second_author.person_number])
    submission = submit(resource, people.author)
    sent_back = told(review, submission, people.reviewer, "changes_requested", "Say whom to call.")
    assert sent_back == to_each("sent_back", people.author)


def test_members_who_may_vote_are_told_when_a_vote_opens(people):
    submission = submit(PlainResource(contributors=[people.members[4].person_number]), people.author)
    opened = told(recommend, submission, people.reviewer)
    assert opened == to_each("vote_opened", *people.members[:4])


def test_voter_gets_a_receipt_of_each_vote_and_who_sent_it_hears_of_the_decision(people):
    submission = before_the_board(PlainResource(), people)
    for choice in ("reject", "approve"):
        cast = told(vote, submission, people.members[0], choice, "Out of date.")
        assert cast == to_each("vote_receipt", people.members[0])
    vote(submission, people.members[1], "approve")
    settled = told(vote, submission, people.members[2], "approve")
    assert settled == to_each("decided", people.author) + to_each("vote_receipt", people.members[2])


def test_who_sent_it_hears_of_a_decision_by_an_interest_and_in_a_meeting(people):
    submission = before_the_board(PlainResource(), people)
    for member in people.members[:2]:
        vote(submission, member, "reject", "Out of date.")
    vote(submission, people.members[2], "approve")
    assert told(declare_interest, submission, people.members[3]) == to_each("decided", people.author)
    met = before_the_board(PlainResource("HIPB-0002"), people)
    present = [member.person_number for member in people.members[:3]]
    record = record_meeting(met, people.secretary, "approved", timezone.localdate(), "2026/11", present)
    assert told(confirm_meeting, record, people.members[3]) == to_each("decided", people.author)


def test_who_sent_it_hears_of_a_chairs_action_and_of_what_the_board_says_to_it(people):
    submission = before_the_board(PlainResource(), people)
    taken = told(take_chairs_action, submission, people.members[0], "Monday.", in_days(35))
    assert taken == to_each("decided", people.author)
    for member in people.members[1:3]:
        vote(submission, member, "reject", "Out of date.")
    assert ("decided", people.author.email) in told(vote, submission, people.members[3], "reject", "No.")


def test_those_who_have_not_voted_are_reminded_once_before_each_deadline(people, days_later):
    submission = before_the_board(PlainResource(contributors=[people.members[4].person_number]), people)
    vote(submission, people.members[0], "approve")
    with days_later(24):
        assert told(remind_of_deadlines) == []
    for day, expected in ((25, to_each("deadline_near", *people.members[1:4])), (26, []), (29, [])):
        with days_later(day):
            assert told(remind_of_deadlines) == expected
    with days_later(29):
        settle_due(submission)
        extend_vote(submission, people.secretary, in_days(7), "Two members were away.")
        vote(submission, people.members[1], "approve")
    with days_later(33):
        assert told(remind_of_deadlines) == to_each("deadline_near", *people.members[2:4])


def test_voters_and_secretary_are_told_of_a_missed_quorum_once(people, days_later):
    submission = before_the_board(PlainResource(), people)
    vote(submission, people.members[0], "approve")
    with days_later(29):
        assert told(settle_due, submission) == to_each("missed_quorum", *people.members, people.secretary)
        assert told(settle_due, submission) == []


def test_those_who_voted_and_nobody_else_are_told_of_a_recall(people):
    first, second = PlainResource(), PlainResource("HIPB-0002")
    submissions = [before_the_board(resource, people) for resource in (first, second)]
    for submission in submissions:
        vote(submission, people.members[1], "approve")
    assert told(recall, submissions[0], people.author) == to_each("recalled", people.members[1])
    deleted = told(recall_deleted, second.translation_key, "en-gb")
    assert deleted == to_each("recalled", people.members[1])


def test_everybody_with_a_hand_in_it_is_told_of_a_withdrawal(people):
    approved(PlainResource(contributors=[people.second_author.person_number]), people)
    taken_down = told(withdraw, "HIPB-0001", "en-gb", people.reviewer, "The law has changed.")
    assert taken_down == to_each("withdrawn", people.author, people.second_author)


def test_members_chair_and_secretary_are_told_before_a_chairs_action_lapses(people, days_later):
    submission = urgent(people)
    for member in people.members[:2]:
        vote(submission, member, "approve")
    with days_later(31):
        assert told(remind_of_chairs_actions) == []
    with days_later(32):
        expected = to_each("chairs_action_lapses", people.members[0], *people.members[2:], people.secretary)
        assert told(remind_of_chairs_actions) == expected
    with days_later(34):
        assert told(remind_of_chairs_actions) == []


def test_nobody_is_told_of_what_was_refused_or_rolled_back(people):
    submission = before_the_board(PlainResource(), people)

    def refused():
        with pytest.raises(ActionRefused):
            vote(submission, people.author, "approve")

    def rolled_back():
        with transaction.atomic():
            vote(submission, people.members[0], "approve")
            transaction.set_rollback(True)

    assert told(refused) == told(rolled_back) == []


def test_every_event_stands_in_the_table_and_no_record_brings_about_two(people):
    assert list(NOTICES) == list(Event)
    submission = before_the_board(PlainResource(), people)
    assert notice_of(submission).event == Event.SUBMITTED
    assert notice_of(submission.review).event == Event.VOTE_OPENED
    assert Notification.objects.values("event", "about", "person_number").distinct().count() == 6


def test_members_who_voted_are_told_when_a_redaction_takes_it_back(people):
    submission = before_the_board(PlainResource(), people)
    vote(submission, people.members[0], "approve")
    assert told(redact_content, submission, people.secretary, "It names a person.") == to_each(
        "recalled", people.members[0]
    )
