"""The reviewer's pages: what is shown, what is recorded, and how everything wrong is answered."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts import roles
from approvals.actions import recall, review
from approvals.models import Review
from approvals.reasons import read
from resources.redactable_parts import redactable_parts
from tests.people import make_person
from tests.reviewing import ALL_YES, recommend

from .frozen import REASON, STAGES, in_review, rejected

# Both databases run the actions behind these pages in tests/approvals.
pytestmark = pytest.mark.one_database


@pytest.fixture
def submission(people):
    """A submission that waits for a review, with one file."""
    return in_review(people, files={"handout.txt": b"Notice, check, share"})


@pytest.fixture
def reviewer(client, people):
    """The reviewer, signed in."""
    client.force_login(people.reviewer)
    return people.reviewer


def send(client, submission, **typed):
    """Send the form of the review."""
    return client.post(reverse("review_submission", args=[submission.pk]), typed)


def page_of(client, submission):
    """Return the text of the submission's page."""
    return client.get(reverse("review_submission", args=[submission.pk])).content.decode()


def test_list_shows_the_oldest_first_with_who_sent_it(client, people, reviewer):
    in_review(people, title="First sent", reference="HIPB-0001")
    in_review(people, title="Then sent", reference="HIPB-0002")
    shown = client.get(reverse("review_list")).content.decode()
    assert shown.index("First sent") < shown.index("Then sent")
    assert "HIPB-0001" in shown and "sent by First Author" in shown


def test_list_gives_the_reason_when_the_reviewer_wrote_part_of_it(client, people):
    both = make_person("Two Hats", roles.REVIEWER)
    in_review(people, contributors=[both.person_number])
    client.force_login(both)
    assert "Somebody else must judge it" in client.get(reverse("review_list")).content.decode()


def test_list_holds_only_what_waits_for_a_review(client, people, reviewer):
    for number, (stage, reach) in enumerate(STAGES.items(), start=1):
        reach(people, title=f"Now {stage}.", reference=f"HIPB-{number:04}")
    shown = client.get(reverse("review_list")).content.decode()
    assert [stage for stage in STAGES if f"Now {stage}." in shown] == ["in review"]


def test_list_runs_as_many_queries_for_ten_as_for_two(client, people, reviewer):
    counts = []
    for first, last in [(1, 3), (3, 11)]:
        for number in range(first, last):
            in_review(people, reference=f"HIPB-{number:04}")
        with CaptureQueriesContext(connection) as counted:
            client.get(reverse("review_list"))
        counts.append(len(counted))
    assert counts[0] == counts[1]


def test_page_shows_the_frozen_content_with_its_file_and_digest(client, submission, reviewer):
    shown = page_of(client, submission)
    assert "Notice what has changed." in shown
    assert reverse("submission_file", args=[submission.pk, "handout.txt"]) in shown
    assert submission.digest[:12] in shown


def test_file_is_given_as_it_was_frozen(client, submission, reviewer):
    answer = client.get(reverse("submission_file", args=[submission.pk, "handout.txt"]))
    assert b"".join(answer.streaming_content) == b"Notice, check, share"
    assert client.get(reverse("submission_file", args=[submission.pk, "other.txt"])).status_code == 404


def test_page_says_so_when_the_draft_is_gone(client, submission, reviewer):
    assert "does not exist any more" in page_of(client, submission)


@pytest.mark.parametrize("stage", STAGES)
def test_form_is_offered_only_to_a_reviewer_while_a_review_is_wanted(client, people, stage):
    submission = STAGES[stage](people)
    offered = set()
    for role in ("author", "reviewer", "secretary", "auditor"):
        client.force_login(getattr(people, role))
        if 'name="outcome"' in page_of(client, submission):
            offered.add(role)
    assert offered == ({"reviewer"} if stage == "in review" else set())


def test_recommendation_is_recorded_with_its_comment(client, submission, reviewer):
    answer = client.post(
        reverse("review_submission", args=[submission.pk]),
        ALL_YES | {"outcome": "recommended", "reason": "Clear and short."},
        follow=True,
    )
    recorded = Review.objects.get()
    assert (recorded.outcome, read(recorded.reason_digest)) == (
        "recommended",
        {recorded.reason_digest: "Clear and short."},
    )
    assert answer.redirect_chain == [(reverse("review_list"), 302)]
    assert "You recommended" in answer.content.decode()


def test_answers_and_comments_are_read_by_the_board_and_the_author(client, people, submission, reviewer):
    said = {"delivery": "no", "delivery_comment": "Twenty minutes are short.", "paragraph_2": "Whom does one tell?"}
    assert send(client, submission, **(ALL_YES | said | {"outcome": "recommended"})).status_code == 302
    for person, page in ((people.author, "review_submission"), (people.members[0], "board_submission")):
        client.force_login(person)
        shown = client.get(reverse(page, args=[submission.pk])).text
        for words in ("Is it in plain words", "Twenty minutes are short.", "Whom does one tell?", "Notice what has"):
            assert words in shown


def test_comment_on_a_paragraph_is_folded_away_unless_one_was_typed(client, submission, reviewer):
    def open_folds(answer):
        return answer.text.count("<details open>")

    before = open_folds(client.get(reverse("review_submission", args=[submission.pk])))
    after = open_folds(send(client, submission, paragraph_2="Whom does one tell?"))
    assert after == before + 2  # the list of paragraphs, and the one


def test_author_reads_the_reason_when_it_is_sent_back(client, people, submission, reviewer):
    assert send(client, submission, outcome="changes_requested", reason=REASON).status_code == 302
    client.force_login(people.author)
    shown = page_of(client, submission)
    assert REASON in shown and "The reviewer asked for changes" in shown


def test_author_reads_every_reason_of_a_rejection_and_no_name(client, people):
    submission = rejected(people)
    client.force_login(people.author)
    shown = page_of(client, submission)
    assert shown.count(REASON) == 6  # each once as what was said, once in the timeline
    assert not [member for member in people.members if str(member) in shown]


@pytest.mark.parametrize(
    ("typed", "problem", "field"),
    [
        ({"reason": "Kept words."}, "Choose whether to recommend it", "#id_outcome_0"),
        ({"outcome": "publish", "reason": "Kept words."}, "Choose whether to recommend it", "#id_outcome_0"),
        ({"outcome": "changes_requested", "reason": " "}, "Give a reason to ask for changes", "#id_reason"),
        ({"outcome": "changes_requested", "reason": "Kept words." + "x" * 6_000}, "has 6011 characters", "#id_reason"),
        ({"outcome": "recommended", "reason": "Kept words."}, "Answer the question: “Will people", "#id_competency_0"),
        (
            ALL_YES | {"outcome": "recommended", "delivery": "no", "reason": "Kept words."},
            "Say why you recommend it all the same.",
            "#id_delivery_comment",
        ),
        (
            {"outcome": "changes_requested", "reason": "Kept words.", "paragraph_1": "x" * 6_000},
            "has 6000 characters",
            "#id_paragraph_1",
        ),
    ],
)
def test_review_is_not_recorded_and_what_was_typed_stays_when_it_is_wrong(
    client, submission, reviewer, typed, problem, field
):
    answer = send(client, submission, **typed)
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert problem in shown and f'href="{field}"' in shown
    assert typed["reason"].strip() in shown
    assert not Review.objects.exists()


def test_review_is_refused_when_the_person_is_no_reviewer(client, people, submission):
    client.force_login(people.author)
    answer = send(client, submission, outcome="recommended", reason="Kept words.", **ALL_YES)
    assert answer.status_code == 409
    shown = answer.content.decode()
    assert "Only a Reviewer may review a submission." in shown and "Kept words." in shown
    assert not Review.objects.exists()


def test_review_is_refused_and_kept_in_view_when_the_author_took_it_back_meanwhile(
    client, people, submission, reviewer
):
    recall(submission, people.author)
    answer = send(client, submission, outcome="recommended", reason="Kept words.", **ALL_YES)
    assert answer.status_code == 409
    shown = answer.content.decode()
    assert "The author took this submission back." in shown and "Kept words." in shown
    assert 'name="outcome"' not in shown


def test_second_review_is_refused_when_another_reviewer_was_faster(client, people, submission, reviewer):
    recommend(submission, make_person("Faster Reviewer", roles.REVIEWER))
    answer = send(client, submission, outcome="changes_requested", reason="Kept words.")
    assert answer.status_code == 409
    assert "It no longer waits for a review." in answer.content.decode()
    assert Review.objects.get().outcome == "recommended"


def test_review_is_refused_when_the_form_is_not_ours(people, submission):
    client = Client(enforce_csrf_checks=True)
    client.force_login(people.reviewer)
    assert send(client, submission, outcome="recommended").status_code == 403
    assert not Review.objects.exists()


def test_comments_on_questions_and_paragraphs_can_be_redacted(people, submission):
    said = {"question:delivery": "Ask Mr Example.", "paragraph:1": "Mr Example knows."}
    recorded = review(submission, people.reviewer, "recommended", "", ALL_YES | {"delivery": "no"}, said)
    keys = [key for key, _label in redactable_parts(submission)]
    assert {comment.reason_digest for comment in recorded.comments.all()} <= set(keys)
