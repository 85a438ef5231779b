"""Wagtail's workflow is the desk's view of our records: it follows them, and decides nothing."""

import io

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import Page, Task, TaskState, Workflow, WorkflowState

from approvals.actions import recall, review, vote
from approvals.editions import is_public
from approvals.models import DeskTaskState, Recall, Submission
from resources.models import ResourcePage
from tests.factories import make_resource


@pytest.fixture
def draft(site, people):
    """A complete draft in the workflow's place."""
    return make_resource(owner=people.author)


@pytest.fixture
def submission(draft, people, django_capture_on_commit_callbacks):
    """The submission that Wagtail's own button makes."""
    with django_capture_on_commit_callbacks(execute=True):
        draft.get_workflow().start(draft, people.author)
    return Submission.objects.get()


@pytest.fixture
def act(django_capture_on_commit_callbacks):
    """Carry out an action, and what follows its commit."""

    def carry_out(action, *arguments):
        with django_capture_on_commit_callbacks(execute=True):
            return action(*arguments)

    return carry_out


def tasks():
    """Return (name of the task, status) of the steps so far, in their order."""
    return list(DeskTaskState.objects.order_by("pk").values_list("task__name", "status"))


def approve(act, submission, people):
    """Have the Board approve a recommended submission."""
    for member in people.members[:3]:
        act(vote, submission, member, "approve")


def test_button_freezes_a_submission_and_waits_for_a_review(submission):
    assert submission.is_in_review
    assert tasks() == [("Review by a Reviewer", "in_progress")]


def test_workflow_follows_review_and_vote_to_its_end(act, submission, people):
    act(review, submission, people.reviewer, "recommended", "Clear.")
    assert tasks()[-1] == ("Vote of the Board", "in_progress")
    approve(act, submission, people)
    assert tasks()[-1] == ("Vote of the Board", "approved")
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_APPROVED


def test_approved_revision_is_published_in_wagtail_too(act, draft, submission, people):
    act(review, submission, people.reviewer, "recommended")
    approve(act, submission, people)
    assert ResourcePage.objects.get(pk=draft.pk).live


def test_newer_draft_is_not_published_in_wagtail(act, draft, submission, people):
    page = draft.get_latest_revision_as_object()
    page.title = "Newer words"
    page.save_revision(user=people.author)
    act(review, submission, people.reviewer, "recommended")
    approve(act, submission, people)
    assert ResourcePage.objects.get(pk=draft.pk).title != "Newer words"
    assert submission.edition.digest == submission.digest


@pytest.mark.parametrize(("outcome", "status"), [("changes_requested", "rejected"), ("recommended", "approved")])
def test_review_moves_the_first_step(act, submission, people, outcome, status):
    act(review, submission, people.reviewer, outcome, "Name the local contact.")
    assert tasks()[0] == ("Review by a Reviewer", status)


def test_rejection_ends_the_workflow_and_nothing_is_live(act, draft, submission, people):
    act(review, submission, people.reviewer, "recommended")
    for member in people.members[:3]:
        act(vote, submission, member, "reject", "Out of date.")
    assert tasks()[-1] == ("Vote of the Board", "rejected")
    assert not Page.objects.get(pk=draft.pk).live


def test_resubmission_goes_back_to_the_review_when_the_board_rejected_it(act, draft, submission, people):
    act(review, submission, people.reviewer, "recommended")
    for member in people.members[:3]:
        act(vote, submission, member, "reject", "Out of date.")
    page = draft.get_latest_revision_as_object()
    page.title = "Better words"
    page.save_revision(user=people.author)
    act(WorkflowState.objects.get().resume, people.author)
    second = Submission.objects.get(number=2)
    assert second.is_in_review
    assert tasks()[-1] == ("Review by a Reviewer", "in_progress")
    act(review, second, people.reviewer, "recommended")
    approve(act, second, people)
    assert second.edition.number == 1
    assert tasks()[-1] == ("Vote of the Board", "approved")


def test_cancel_in_wagtail_is_a_recall(submission, people):
    WorkflowState.objects.get().cancel(user=people.author)
    assert Recall.objects.get().submission == submission
    assert not Submission.objects.waiting().exists()


def test_recall_on_our_side_cancels_the_workflow(act, submission, people):
    act(recall, submission, people.author)
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_CANCELLED


def test_nobody_moves_a_step_on_without_our_records(submission, people):
    state = DeskTaskState.objects.get()
    for press in (state.approve, state.reject):
        with pytest.raises(PermissionDenied):
            press(user=people.superuser)
    assert tasks() == [("Review by a Reviewer", "in_progress")]


def test_second_submission_is_refused_while_one_waits(client, draft, submission, people):
    client.force_login(people.author)
    page = client.get(reverse("wagtailadmin_pages:edit", args=[draft.pk])).content.decode()
    assert 'name="action-submit"' not in page
    assert Submission.objects.count() == 1


@pytest.mark.parametrize("disabled", [Task, Workflow])
def test_disabling_makes_nothing_public_and_the_submission_goes_on(act, draft, submission, people, disabled):
    act(disabled.objects.filter(name__in=["Review by a Reviewer", "Standardised resource"]).first().deactivate)
    assert not is_public(draft.translation_key, "en-gb")
    assert Submission.objects.with_outcome().get().is_in_review
    act(review, submission, people.reviewer, "recommended")
    approve(act, submission, people)
    assert is_public(draft.translation_key, "en-gb")


def test_reconcile_mends_what_was_missed_after_the_commits(submission, people, draft):
    review(submission, people.reviewer, "recommended")
    for member in people.members[:3]:
        vote(submission, member, "approve")
    assert tasks() == [("Review by a Reviewer", "in_progress")]
    said = io.StringIO()
    call_command("reconcile", stdout=said)
    assert tasks() == [("Review by a Reviewer", "approved"), ("Vote of the Board", "approved")]
    assert ResourcePage.objects.get(pk=draft.pk).live
    call_command("reconcile", stdout=said)
    assert TaskState.objects.count() == 2
