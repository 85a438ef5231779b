"""The checklist of a review: what a recommendation needs, and what of it is recorded."""

import tomllib

import pytest

from approvals.actions import review, submit
from approvals.checklist import QUESTIONS
from approvals.exceptions import ActionRefused
from approvals.models import FreeText, Review
from approvals.reasons import read
from audiences.management.commands.load_framework import STRATEGY
from tests.reviewing import ALL_YES

from .plain_resource import PlainResource


@pytest.fixture
def submission(people):
    """A submission that waits for a review."""
    return submit(PlainResource(), people.author)


@pytest.mark.parametrize(
    ("changed", "comments", "words"),
    [
        ({"delivery": ""}, {}, "Answer the question: “Can it be taught"),
        ({"delivery": "perhaps"}, {}, "Answer the question: “Can it be taught"),
        ({"zebra": "yes"}, {}, "a question that is not asked"),
        ({"delivery": "no"}, {}, "Say why you recommend it all the same"),
        ({}, {"paragraph:../1": "Why?"}, "about nothing that this page shows"),
        ({}, {"question:unasked": "Why?"}, "about nothing that this page shows"),
        ({}, {"paragraph:1": "x" * 5_001}, "has 5001 characters"),
    ],
)
def test_recommendation_is_refused_when_a_question_is_open_or_a_comment_is_wrong(
    submission, people, changed, comments, words
):
    with pytest.raises(ActionRefused, match=words):
        review(submission, people.reviewer, "recommended", "", ALL_YES | changed, comments)
    assert not Review.objects.exists() and not FreeText.objects.exists()


def test_answers_and_comments_of_a_review_are_recorded_in_the_words_of_the_day(submission, people):
    said = {"question:delivery": "Twenty minutes are short.", "paragraph:1": "Well put.", "paragraph:title": " "}
    recorded = review(submission, people.reviewer, "recommended", "", ALL_YES | {"delivery": "no"}, said)
    assert [answer["key"] for answer in recorded.checklist.answered] == [question.key for question in QUESTIONS]
    assert recorded.checklist.answered[1] == {
        "key": "delivery",
        "question": "Can it be taught in the ways and in the time that it gives?",
        "answer": "no",
    }
    texts = read(*recorded.comments.values_list("reason_digest", flat=True))
    assert {comment.about: texts[comment.reason_digest] for comment in recorded.comments.all()} == {
        "question:delivery": "Twenty minutes are short.",
        "paragraph:1": "Well put.",
    }


def test_question_is_asked_for_each_quality_strand_of_the_strategy():
    strands = tomllib.loads((STRATEGY / "framework.toml").read_text())["quality_assurance"]["strands"]
    assert [question.strand for question in QUESTIONS if question.strand] == list(range(1, len(strands) + 1))
