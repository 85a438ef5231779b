"""The Board's pages: what waits for whom, what a vote records, and how everything wrong is answered."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts import roles
from approvals import register
from approvals.actions import appoint_member, confirm_membership, recall, take_chairs_action, vote
from approvals.models import BoardDecision, BoardVote, Edition, Submission
from approvals.reasons import read
from tests.people import make_person

from .frozen import REASON, STAGES, approved, before_the_board, rejected

# Both databases run the actions behind these pages in tests/approvals.
pytestmark = pytest.mark.one_database


@pytest.fixture
def submission(people):
    """A submission on which the Board votes."""
    return before_the_board(people)


@pytest.fixture
def member(client, people):
    """A member of the Board, signed in."""
    client.force_login(people.members[0])
    return people.members[0]


def send(client, submission, **typed):
    """Send the form of the vote."""
    return client.post(reverse("board_submission", args=[submission.pk]), typed)


def page_of(client, submission):
    """Return the text of the submission's page."""
    return client.get(reverse("board_submission", args=[submission.pk])).content.decode()


def groups_on(client):
    """Return {group: titles} of the Board's list."""
    context = client.get(reverse("board")).context
    return {name: [row["title"] for row in context[name]] for name in ("waiting", "voted", "closed_to_me")} | {
        "decided": [row["submission"].title for row in context["decided"]]
    }


def test_list_groups_votes_by_what_they_ask_of_the_member(client, people, member):
    before_the_board(people, title="Not voted", reference="HIPB-0001")
    vote(before_the_board(people, title="Voted", reference="HIPB-0002"), member, "abstain")
    before_the_board(people, title="Own work", reference="HIPB-0003", contributors=[member.person_number])
    approved(people, title="Decided", reference="HIPB-0004")
    assert groups_on(client) == {
        "waiting": ["Not voted"],
        "voted": ["Voted"],
        "closed_to_me": ["Own work"],
        "decided": ["Decided"],
    }
    shown = client.get(reverse("board")).content.decode()
    assert "your vote so far: Abstain" in shown and "your vote: Approve" in shown


def test_list_says_how_each_vote_ended(client, people, member, days_later):
    ratify_by = timezone.localdate() + timedelta(days=30)
    approved(people, reference="HIPB-0001")
    rejected(people, reference="HIPB-0002")
    by_the_chair = [before_the_board(people, title=f"Alone {n}", reference=f"HIPB-000{n}") for n in (3, 4, 5)]
    for submission in by_the_chair:
        take_chairs_action(submission, people.members[0], "It is urgent.", ratify_by)
    for voter in people.members[1:4]:
        vote(by_the_chair[0], voter, "approve")
        vote(by_the_chair[1], voter, "reject", REASON)
    assert decided_on(client) == ["Not ratified, on", "Ratified on", "Rejected on", "Approved on"]
    assert groups_on(client)["waiting"] == ["Alone 5"]
    with days_later(31):
        client.force_login(member)
        assert decided_on(client)[0] == "Not ratified in time: no longer public since"


def decided_on(client):
    """Return how the votes on the list ended, the latest first, without the day."""
    return [re.sub(r" \d+ \w+ \d+$", "", row["decided"]) for row in client.get(reverse("board")).context["decided"]]


def test_list_has_nothing_to_vote_on_when_the_person_has_no_seat(client, people, submission):
    client.force_login(people.secretary)
    assert groups_on(client)["closed_to_me"] == [submission.title]
    listed = client.get(reverse("board")).content.decode()
    assert listed.count("You have no vote") == 1 and "Waiting for your vote" not in listed
    assert "Go to the vote" not in page_of(client, submission)


def test_list_names_the_reason_when_the_member_came_after_the_vote_opened(client, people, submission, sectors):
    late = make_person("Late Member", roles.BOARD_MEMBER)
    seat = appoint_member(late, sectors["health"], people.secretary, submission.recorded_at.date())
    confirm_membership(seat, people.members[0])
    client.force_login(late)
    assert groups_on(client)["closed_to_me"] == [submission.title]
    assert "became a member after this vote was opened" in client.get(reverse("board")).content.decode()
    assert send(client, submission, choice="approve").status_code == 409
    assert not BoardVote.objects.exists()


def test_list_runs_as_many_queries_for_a_hundred_as_for_ten(client, people, member):
    counts = []
    for first, last in [(1, 11), (11, 101)]:
        for number in range(first, last):
            before_the_board(people, reference=f"HIPB-{number:04}")
        with CaptureQueriesContext(connection) as counted:
            client.get(reverse("board"))
        counts.append(len(counted))
    assert counts[0] == counts[1]
    # A hundred come in pages of 20, what waits for the member first; what is beyond the last page is the last.
    first, last = (client.get(reverse("board"), {"page": number}) for number in (1, 99))
    assert [len(page.context["waiting"]) for page in (first, last)] == [20, 20]
    assert "Nothing waits" not in last.content.decode() and "page 5 –" in last.content.decode()
    vote(Submission.objects.first(), member, "abstain")
    assert groups_on(client)["voted"] == []
    assert len(client.get(reverse("board"), {"page": 5}).context["voted"]) == 1


def test_page_runs_as_many_queries_when_ten_votes_are_open_as_when_two_are(client, people, submission, member):
    counts = []
    for first, last in [(2, 3), (3, 11)]:
        for number in range(first, last):
            before_the_board(people, reference=f"HIPB-{number:04}")
        vote(submission, people.members[1], "abstain")
        with CaptureQueriesContext(connection) as counted:
            page_of(client, submission)
        counts.append(len(counted))
    assert counts[0] == counts[1]


def test_page_shows_content_comment_rules_and_the_register_head(client, submission, member):
    shown = page_of(client, submission)
    for words in (
        "Notice what has changed.",
        "Clear and short.",
        "At least 3 votes must be cast.",
        register.head().hash[:12],
    ):
        assert words in shown


def test_page_counts_votes_without_telling_whose_they_are(client, people, submission, member):
    vote(submission, people.members[1], "reject", REASON)
    shown = page_of(client, submission)
    count = client.get(reverse("board_submission", args=[submission.pk])).context["count"]
    counted = {str(label): number for label, number in count.counts}
    assert counted == {"Approve": 0, "Approve with conditions": 0, "Reject": 1, "Abstain": 0}
    assert count.may_vote == [f"Member {number}" for number in range(1, 6)]
    assert REASON not in shown


@pytest.mark.parametrize("stage", STAGES)
def test_form_is_offered_only_to_members_while_the_vote_is_open(client, people, stage):
    submission = STAGES[stage](people)
    offered = set()
    for role in ("author", "reviewer", "secretary", "auditor", "member"):
        client.force_login(people.members[4] if role == "member" else getattr(people, role))
        if 'name="choice"' in page_of(client, submission):
            offered.add(role)
    assert offered == ({"member"} if stage == "before the Board" else set())


def test_vote_is_recorded_and_leads_to_the_next_one(client, people, submission, member):
    other = before_the_board(people, title="Another one", reference="HIPB-0002")
    answer = client.post(
        reverse("board_submission", args=[submission.pk]), {"choice": "approve", "reason": "Useful."}, follow=True
    )
    cast = BoardVote.objects.get()
    assert (cast.person_number, cast.choice) == (member.person_number, "approve")
    assert read(cast.reason_digest) == {cast.reason_digest: "Useful."}
    shown = answer.content.decode()
    assert "Your vote was recorded: approve. The vote is still open." in shown
    assert reverse("board_submission", args=[other.pk]) in shown and "Another one" in shown


def test_vote_may_be_changed_until_it_settles(client, submission, member):
    send(client, submission, choice="approve")
    send(client, submission, choice="abstain")
    assert [cast.choice for cast in BoardVote.objects.order_by("sequence")] == ["approve", "abstain"]
    assert "Your vote so far: Abstain" in page_of(client, submission)


def test_settling_vote_says_that_it_settled_and_publishes(client, people, submission, member):
    for other in people.members[1:3]:
        vote(submission, other, "approve")
    answer = client.post(reverse("board_submission", args=[submission.pk]), {"choice": "approve"}, follow=True)
    assert "It settled the vote: approved." in answer.content.decode()
    assert Edition.objects.get().submission == submission


@pytest.mark.parametrize(
    ("typed", "problem", "field"),
    [
        ({"reason": "Kept words."}, "Choose to approve, to reject or to abstain.", "#id_choice_0"),
        ({"choice": "publish", "reason": "Kept words."}, "Choose to approve, to reject or to abstain.", "#id_choice_0"),
        ({"choice": "reject", "reason": ""}, "Give a reason to reject it", "#id_reason"),
        ({"choice": "reject", "reason": "Kept words." + "x" * 6_000}, "has 6011 characters", "#id_reason"),
    ],
)
def test_vote_is_not_recorded_and_what_was_typed_stays_when_it_is_wrong(
    client, submission, member, typed, problem, field
):
    answer = send(client, submission, **typed)
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert problem in shown and f'href="{field}"' in shown
    assert typed["reason"] in shown
    assert not BoardVote.objects.exists()


@pytest.mark.parametrize("role", ["author", "reviewer", "secretary", "auditor"])
def test_vote_is_refused_when_the_person_has_no_seat(client, people, submission, role):
    client.force_login(getattr(people, role))
    answer = send(client, submission, choice="approve", reason="Kept words.")
    assert answer.status_code == 409
    assert "You have no vote" in answer.content.decode() and "Kept words." in answer.content.decode()
    assert not BoardVote.objects.exists()


def test_vote_is_refused_when_an_administrator_joined_the_boards_group(client, people, submission):
    people.administrator.groups.add(
        *[Group.objects.get_or_create(name=name)[0] for name in (roles.BOARD_MEMBER, roles.REVIEWER)]
    )
    client.force_login(people.administrator)
    assert send(client, submission, choice="approve").status_code == 409
    assert not BoardVote.objects.exists()


def test_vote_is_refused_when_the_member_wrote_part_of_it(client, people, member):
    submission = before_the_board(people, contributors=[member.person_number])
    answer = send(client, submission, choice="approve")
    assert answer.status_code == 409
    assert "Somebody else must judge it" in answer.content.decode()


def test_vote_is_refused_and_kept_in_view_when_the_board_has_decided_meanwhile(client, people, submission):
    for other in people.members[:3]:
        vote(submission, other, "approve")
    client.force_login(people.members[4])
    answer = send(client, submission, choice="reject", reason="Kept words.")
    assert answer.status_code == 409
    shown = answer.content.decode()
    assert "The Board has decided on this submission: approved." in shown and "Kept words." in shown
    assert BoardDecision.objects.get().outcome == "approved"


def test_vote_is_refused_and_kept_in_view_when_the_author_took_it_back_meanwhile(client, people, submission, member):
    recall(submission, people.author)
    answer = send(client, submission, choice="approve", reason="Kept words.")
    assert answer.status_code == 409
    shown = answer.content.decode()
    assert "The author took this submission back." in shown and "Kept words." in shown
    assert not BoardVote.objects.exists()


def test_page_says_that_votes_do_not_count_when_it_was_taken_back(client, people, submission, member):
    vote(submission, member, "approve")
    assert "Go to the vote" in page_of(client, submission)
    recall(submission, people.author)
    shown = " ".join(page_of(client, submission).split())
    assert "It was taken back, so no vote counts any more. Your vote had been: Approve." in shown
    assert "Votes until it was taken back" in shown and "The vote is over" not in shown


def test_vote_is_refused_when_the_form_is_not_ours(people, submission):
    client = Client(enforce_csrf_checks=True)
    client.force_login(people.members[0])
    assert send(client, submission, choice="approve").status_code == 403
    assert not BoardVote.objects.exists()
