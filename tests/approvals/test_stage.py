"""The stage in two answers, for each way a resource can stand; read in a fixed number of queries."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.utils import timezone

from approvals.actions import recall, review, submit, vote, withdraw
from approvals.stage import DraftStage, PublicStage, stage_of, stages_of

from .plain_resource import PlainResource, approved, before_the_board, rejected


def page_of(resource, saved_later=False):
    """Return what `stage_of` asks of a page."""
    saved_at = timezone.now() + timedelta(seconds=5 if saved_later else -3600)
    return SimpleNamespace(
        pk=id(resource),
        translation_key=resource.translation_key,
        locale=resource.locale,
        latest_revision_created_at=saved_at,
    )


def draft(resource, people):
    return None


def in_review(resource, people):
    submit(resource, people.author)


def sent_back(resource, people):
    review(submit(resource, people.author), people.reviewer, "changes_requested", "Name the local contact.")


def recalled(resource, people):
    recall(submit(resource, people.author), people.author)


def withdrawn(resource, people):
    approved(resource, people)
    withdraw(resource.reference, "en-gb", people.author, "Old.")


@pytest.mark.parametrize(
    ("reach", "public", "draft_stage"),
    [
        (draft, PublicStage.NOTHING, DraftStage.DRAFT),
        (in_review, PublicStage.NOTHING, DraftStage.IN_REVIEW),
        (sent_back, PublicStage.NOTHING, DraftStage.SENT_BACK),
        (recalled, PublicStage.NOTHING, DraftStage.DRAFT),
        (before_the_board, PublicStage.NOTHING, DraftStage.BEFORE_THE_BOARD),
        (rejected, PublicStage.NOTHING, DraftStage.REJECTED),
        (approved, PublicStage.PUBLIC, DraftStage.NOTHING_NEWER),
        (withdrawn, PublicStage.WITHDRAWN, DraftStage.NOTHING_NEWER),
    ],
)
def test_stage_follows_from_the_records(people, reach, public, draft_stage):
    resource = PlainResource()
    reach(resource, people)
    stage = stage_of(page_of(resource))
    assert (stage.public, stage.draft) == (public, draft_stage)


@pytest.mark.parametrize("reach", [sent_back, rejected, approved, recalled])
def test_draft_is_a_draft_again_when_it_was_saved_since(people, reach):
    resource = PlainResource()
    reach(resource, people)
    assert stage_of(page_of(resource, saved_later=True)).draft == DraftStage.DRAFT


def test_edition_stays_public_while_a_newer_submission_is_on_its_way(people):
    resource = PlainResource()
    approved(resource, people)
    resource.title = "Second"
    before_the_board(resource, people)
    stage = stage_of(page_of(resource))
    assert str(stage) == "Public (edition 1). Draft: Before the Board"


def test_review_is_due_when_its_day_has_come(people, days_later):
    resource = PlainResource()
    approved(resource, people)
    with days_later(365 * 80):
        assert stage_of(page_of(resource)).public == PublicStage.REVIEW_DUE


def test_stages_take_as_many_queries_for_ten_as_for_one(people, django_assert_num_queries):
    resources = [PlainResource(f"HIPB-{number:04d}") for number in range(10)]
    for resource in resources:
        submission = before_the_board(resource, people)
        vote(submission, people.members[0], "approve")
    with django_assert_num_queries(3):
        stages = stages_of([page_of(resource) for resource in resources])
    assert {stage.draft for stage in stages.values()} == {DraftStage.BEFORE_THE_BOARD}
