"""The timeline of a resource: everything in its order, by office where names stay closed."""

from datetime import timedelta

from django.utils import timezone

from approvals.actions import confirm_meeting, record_meeting, take_chairs_action, vote
from resources.timeline import timeline

from .frozen import approved, before_the_board


def told(submission):
    """Return (what, who) of the events, the first one first."""
    return [(event.said, event.who) for event in reversed(timeline(submission.translation_key, submission.language))]


def test_vote_that_settles_comes_before_the_decision_and_the_edition(people):
    said = told(approved(people))
    assert said[:2] == [
        ("Submission 1 was sent for review", str(people.author)),
        ("Submission 1 was recommended; the Board's vote opened", str(people.reviewer)),
    ]
    assert said[2:5] == [("A vote on submission 1 was cast: approve", "A member of the Board")] * 3
    assert said[5:] == [
        ("The Board decided on submission 1: approved (3 for, 0 against, 0 abstained)", ""),
        ("Edition 1 became public", ""),
    ]


def test_confirmation_of_a_meeting_comes_before_the_decision_and_the_edition(people):
    submission = before_the_board(people)
    present = [member.person_number for member in people.members[:3]]
    record = record_meeting(submission, people.secretary, "approved", timezone.localdate(), "Item 4", present)
    confirm_meeting(record, people.members[3])
    assert [said for said, _who in told(submission)][-3:] == [
        "The record of the meeting was confirmed",
        "The Board decided on submission 1: approved (in a meeting of 3 members)",
        "Edition 1 became public",
    ]


def test_choices_stay_closed_until_the_vote_is_over(people):
    submission = before_the_board(people)
    vote(submission, people.members[1], "reject", "Out of date.")
    take_chairs_action(submission, people.members[0], "It is urgent.", timezone.localdate() + timedelta(days=40))
    assert ("A vote on submission 1 was cast", "A member of the Board") in told(submission)
    assert told(submission)[-2][1] == str(people.members[0])
    assert told(submission)[-1][0] == "Edition 1 became public"
