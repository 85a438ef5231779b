"""The pages of what may happen to an open vote besides a vote: who is offered what, and how each is answered."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from approvals.actions import declare_interest, recall, record_meeting, vote
from approvals.models import (
    BoardDecision,
    ChairsAction,
    DeclaredInterest,
    MeetingRecord,
    PublicFrom,
    Redaction,
    VoteExtension,
)
from audiences.models import Organisation

from .frozen import before_the_board, rejected

# Both databases run the actions behind these pages in tests/approvals.
pytestmark = pytest.mark.one_database

REASON = "Schools open on Monday."


@pytest.fixture
def submission(people):
    """A submission on which the Board votes."""
    return before_the_board(people)


def in_days(number):
    """Return the day that many days from now, as a browser sends it."""
    return (timezone.localdate() + timedelta(days=number)).isoformat()


def address(submission, act):
    """Return the address of an act's page."""
    return reverse("board_act", args=[submission.pk, act])


def send(client, person, submission, act, **typed):
    """Send the form of an act as a person."""
    client.force_login(person)
    return client.post(address(submission, act), typed)


def offered(client, person, submission):
    """Return the names of the acts that the submission's page offers to a person."""
    client.force_login(person)
    return [act.name for act in client.get(reverse("board_submission", args=[submission.pk])).context["acts"]]


def test_each_is_offered_what_could_work(client, people, submission, days_later):
    assert offered(client, people.members[0], submission) == ["interest", "chairs-action"]
    assert offered(client, people.members[1], submission) == ["interest"]
    assert offered(client, people.secretary, submission) == ["public-from", "meeting", "redact"]
    assert offered(client, people.author, submission) == ["recall"]
    for person in (people.reviewer, people.auditor):
        assert offered(client, person, submission) == []
    with days_later(29):
        assert offered(client, people.members[1], submission) == []
        assert offered(client, people.secretary, submission) == ["extend", "public-from", "meeting", "redact"]


def test_only_redaction_is_offered_when_it_is_over(client, people):
    submission = rejected(people)
    assert offered(client, people.members[0], submission) == []
    assert offered(client, people.secretary, submission) == ["redact"]


def test_interest_is_declared(client, people, submission):
    answer = send(client, people.members[1], submission, "interest", reason="")
    assert answer.status_code == 302
    assert DeclaredInterest.objects.count() == 1
    shown = client.get(answer.url).content.decode()
    assert "Your interest was recorded." in shown and "1 member declared an interest" in shown
    assert 'name="choice"' not in shown


def test_member_of_the_authors_organisation_is_told_before_voting(client, people, submission, sectors):
    college = Organisation.objects.create(sector=sectors["education"], number=1, name="Riverside College")
    for person in (people.author, people.members[1]):
        person.organisation = college
        person.save()
    client.force_login(people.members[1])
    shown = client.get(reverse("board_submission", args=[submission.pk])).content.decode()
    assert "Somebody from Riverside College, your own organisation" in shown


def test_vote_is_given_more_time(client, people, submission, days_later):
    with days_later(29):
        answer = send(client, people.secretary, submission, "extend", last_day=in_days(7), reason="Two were away.")
        assert answer.status_code == 302
    assert VoteExtension.objects.count() == 1


def test_day_of_publication_is_set(client, people, submission):
    assert send(client, people.secretary, submission, "public-from", day=in_days(3)).status_code == 302
    assert PublicFrom.objects.count() == 1


def test_meeting_is_recorded_and_confirmed(client, people, submission):
    present = [member.person_number for member in people.members[:3]]
    said = {"outcome": "approved", "held_on": in_days(0), "minute_reference": "2026/11", "present": present}
    answer = send(client, people.secretary, submission, "meeting", reason="", **said)
    assert answer.status_code == 302
    record = MeetingRecord.objects.get()
    shown = client.get(answer.url).content.decode()
    assert "not confirmed yet" in shown and "Confirm this decision" not in shown
    client.force_login(people.members[3])
    assert "Confirm this decision" in client.get(answer.url).content.decode()
    assert client.post(reverse("confirm_meeting", args=[record.pk])).status_code == 302
    assert BoardDecision.objects.get().route == "meeting"
    refused = client.post(reverse("confirm_meeting", args=[record.pk]))
    assert refused.status_code == 409 and "The Board has decided" in refused.content.decode()
    assert client.post(reverse("confirm_meeting", args=[record.pk + 1])).status_code == 404


def test_chair_makes_it_public_alone(client, people, submission):
    page = client.get(address(submission, "chairs-action"))
    assert page.status_code == 302  # to sign in
    assert (
        send(client, people.members[0], submission, "chairs-action", reason=REASON, ratify_by=in_days(35)).status_code
        == 302
    )
    assert ChairsAction.objects.count() == 1
    shown = client.get(reverse("board_submission", args=[submission.pk])).content.decode()
    assert "The chair made it public alone" in shown and "Vote on the chair" in shown


def test_content_is_redacted(client, people, submission):
    client.force_login(people.secretary)
    parts = [key for key, _label in client.get(address(submission, "redact")).context["form"].fields["what"].choices]
    assert parts[0] == "content" and len(parts) == 2  # and the reviewer's comment
    for what in parts:
        assert (
            send(client, people.secretary, submission, "redact", what=what, reason="A court order.").status_code == 302
        )
    assert Redaction.objects.count() == 2
    shown = client.get(reverse("board_submission", args=[submission.pk])).content.decode()
    assert "The content of this submission was redacted" in shown


@pytest.mark.parametrize(
    ("act", "who", "typed", "words"),
    [
        ("extend", "secretary", {"last_day": "soon", "reason": REASON}, "Write the day for"),
        ("extend", "secretary", {"last_day": in_days(29), "reason": ""}, "Give a reason to extend a vote"),
        ("public-from", "secretary", {"day": "2020-01-01"}, "The day is in the past"),
        ("meeting", "secretary", {"reason": REASON}, "Tick the members who were present"),
        ("chairs-action", "chair", {"ratify_by": in_days(400), "reason": REASON}, "as late as the Board"),
        ("redact", "secretary", {"what": "everything", "reason": REASON}, "Select a valid choice"),
        ("redact", "secretary", {"what": "content", "reason": "x" * 100_000}, "Shorten it to 5000"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(
    client, people, submission, days_later, act, who, typed, words
):
    person = people.members[0] if who == "chair" else people.secretary
    with days_later(29 if act == "extend" else 0):
        answer = send(client, person, submission, act, **typed)
    shown = answer.content.decode()
    assert answer.status_code in (409, 422)
    assert "There is a problem" in shown and words in shown.replace("&#x27;", "'")
    if "reason" in typed:
        assert typed["reason"] in shown


@pytest.mark.parametrize("act", ["interest", "extend", "public-from", "meeting", "chairs-action", "redact"])
def test_who_may_not_do_it_reads_why(client, people, submission, act):
    for person in (people.author, people.auditor):
        client.force_login(person)
        for answer in (client.get(address(submission, act)), client.post(address(submission, act), {"reason": REASON})):
            assert answer.status_code in (403, 409)
            assert "Only" in answer.content.decode() or "only members" in answer.content.decode()
    client.force_login(people.administrator)
    assert client.get(address(submission, act)).status_code == 403


def test_act_that_does_not_exist_is_not_found(client, people, submission):
    client.force_login(people.secretary)
    assert client.get(address(submission, "publish")).status_code == 404


def test_queries_are_as_many_with_more_votes_and_a_longer_timeline(client, people, submission):
    counts = []
    for size in (1, 3):
        for _turn in range(size):
            for member in people.members[1:3]:
                vote(submission, member, "abstain")
            present = [member.person_number for member in people.members]
            record_meeting(submission, people.secretary, "approved", timezone.localdate(), "2026/11", present)
        client.force_login(people.members[0])
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("board_submission", args=[submission.pk]))
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_timeline_tells_everything_and_names_no_voter(client, people, submission):
    vote(submission, people.members[1], "reject", "Out of date.")
    client.force_login(people.author)
    page = reverse("board_submission", args=[submission.pk])
    events = client.get(page).context["events"]
    assert [event.who for event in events] == ["A member of the Board", "Some Reviewer", "First Author"]
    assert "reject" not in events[0].said and events[0].reason == ""  # the vote is open
    recall(submission, people.author, "A page is missing.")
    events = client.get(page).context["events"]
    assert (events[0].said, events[0].reason) == ("Submission 1 was taken back", "A page is missing.")


def test_everybody_reads_when_no_quorum_can_be_reached_any_more(client, people, submission):
    page = reverse("board_submission", args=[submission.pk])
    for member in people.members[:2]:
        declare_interest(submission, member)
    client.force_login(people.secretary)
    assert "Too few members are left" not in client.get(page).content.decode()
    declare_interest(submission, people.members[2])
    assert "Too few members are left for a quorum" in client.get(page).content.decode()
