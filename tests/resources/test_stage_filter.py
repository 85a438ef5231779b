"""The stage in SQL gives the same answers as the stage of pages that were read, in every stage that there is."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from approvals.actions import recall, review, submit, take_chairs_action, vote, withdraw
from approvals.models import Submission
from approvals.stage import DraftStage, PublicStage, stages_of
from resources.models import ResourcePage
from resources.stage_filter import draft_stage, in_draft_stage, in_public_stage, public_stage
from tests.approvals.plain_resource import approved, before_the_board, rejected
from tests.factories import make_resource


def save_again(draft, people):
    """Save the draft after whatever happened to it."""
    draft.get_latest_revision_as_object().save_revision(user=people.author)


def send_back(draft, people):
    """Have a reviewer ask for changes."""
    review(submit(draft, people.author), people.reviewer, "changes_requested", "Name the local contact.")


def withdraw_it(draft, people):
    """Take the resource down."""
    withdraw(draft.reference, "en-gb", people.author, "Out of date.")


def chair_acts(draft, people):
    """Make it public by the chair's action alone, until day 35."""
    submission = before_the_board(draft, people)
    ratify_by = timezone.localdate() + timedelta(days=35)
    take_chairs_action(submission, people.members[0], "Schools open on Monday.", ratify_by)


def board_votes(choice):
    """Return a step in which three members say the same of what the chair did."""

    def step(draft, people):
        submission = Submission.objects.get(translation_key=draft.translation_key, recall=None, chairs_action__gt=0)
        for member in people.members[1:4]:
            vote(submission, member, choice, "A wrong number." if choice == "reject" else "")

    return step


# A way to stand -> what happens to the draft, in order.
WAYS = {
    "never sent": [],
    "in review": [lambda draft, people: submit(draft, people.author)],
    "sent back": [send_back],
    "sent back, saved since": [send_back, save_again],
    "recalled": [lambda draft, people: recall(submit(draft, people.author), people.author)],
    "recalled, and sent again": [
        lambda draft, people: recall(submit(draft, people.author), people.author),
        lambda draft, people: submit(draft, people.author),
    ],
    "before the Board": [before_the_board],
    "rejected": [rejected],
    "rejected, saved since": [rejected, save_again],
    "public": [approved],
    "public, saved since": [approved, save_again],
    "public, newer in review": [approved, lambda draft, people: submit(draft, people.author)],
    "public, newer rejected": [approved, rejected],
    "second edition": [approved, approved],
    "by the chair": [chair_acts],
    "by the chair, saved since": [chair_acts, save_again],
    "by the chair, ratified": [chair_acts, board_votes("approve")],
    "by the chair, refused": [chair_acts, board_votes("reject")],
    "by the chair, withdrawn": [chair_acts, withdraw_it],
    "public, newer by the chair": [approved, chair_acts],
    "public, newer by the chair refused": [approved, chair_acts, board_votes("reject")],
    "withdrawn": [approved, withdraw_it],
    "withdrawn, newer in review": [approved, withdraw_it, lambda draft, people: submit(draft, people.author)],
    "withdrawn, and public again": [approved, withdraw_it, approved],
}
LATER = 40  # days, after which a review is due


@pytest.fixture
def drafts(site, people, days_later):
    """A draft in every way to stand; those whose title ends in "due" are to be reviewed within 40 days."""
    soon = timezone.localdate() + timedelta(days=LATER - 10)
    for name, steps in WAYS.items():
        for ending, review_by in [("", date(2099, 6, 30)), (", due", soon)]:
            draft = make_resource(name + ending, owner=people.author, review_by=review_by)
            for step in steps:
                step(draft, people)
    # Approved with a later day: seen from today, its edition is still to come.
    scheduled = make_resource("scheduled", owner=people.author)
    scheduled_next = make_resource("public, and a later edition", owner=people.author)
    approved(scheduled_next, people)
    with days_later(3):
        approved(scheduled, people)
        approved(scheduled_next, people)
    return ResourcePage.objects.select_related("locale").order_by("pk")


def answers(drafts):
    """Return the stages of pages as {title: (public, draft)}: read from the pages, and read in SQL."""
    read = stages_of(drafts)
    in_sql = drafts.annotate(public=public_stage(), draft=draft_stage())
    return (
        {draft.title: (read[draft.pk].public.value, read[draft.pk].draft.value) for draft in drafts},
        {draft.title: (draft.public, draft.draft) for draft in in_sql},
    )


def test_sql_agrees_with_the_stage_in_every_stage_today_and_later(drafts, days_later, django_assert_num_queries):
    """One test, since the drafts take long to make."""
    read, in_sql = answers(drafts)
    assert in_sql == read
    filters_find_the_drafts_of_the_stages_asked_for(drafts, read)
    with django_assert_num_queries(1):
        list(in_draft_stage(in_public_stage(drafts, [PublicStage.PUBLIC]), [DraftStage.IN_REVIEW]))
    with days_later(LATER):
        read_later, in_sql_later = answers(drafts)
    assert in_sql_later == read_later
    met = [*read.values(), *read_later.values()]
    # No stage is left out: one that is new fails here until it can be filtered by.
    assert {public for public, _draft in met} == set(PublicStage.values)
    assert {draft for _public, draft in met} == set(DraftStage.values)


def filters_find_the_drafts_of_the_stages_asked_for(drafts, read):
    """Assert that each filter finds what `read`, {title: (public, draft)}, says."""
    for stage in PublicStage:
        wanted = {title for title, (public, _draft) in read.items() if public == stage}
        assert set(in_public_stage(drafts, [stage.value]).values_list("title", flat=True)) == wanted
    for stage in DraftStage:
        wanted = {title for title, (_public, draft) in read.items() if draft == stage}
        assert set(in_draft_stage(drafts, [stage.value]).values_list("title", flat=True)) == wanted
    assert in_public_stage(drafts, PublicStage.values).count() == len(read)
