"""Wagtail's workflow is the desk's view of our records: it follows them, and decides nothing."""

import io
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, Task, TaskState, Workflow, WorkflowState
from wagtail.signals import page_published

from approvals.actions import recall, review, take_chairs_action, vote, withdraw
from approvals.editions import is_public
from approvals.exceptions import ActionRefused
from approvals.models import DeskTaskState, Recall, Submission
from resources.models import ResourcePage
from resources.send_for_review import send_for_review
from tests.editor import send_editor
from tests.factories import make_resource
from tests.reviewing import ALL_YES, recommend

REASON = "Out of date."


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
    act(recommend, submission, people.reviewer, "Clear.")
    assert tasks()[-1] == ("Vote of the Board", "in_progress")
    approve(act, submission, people)
    assert tasks()[-1] == ("Vote of the Board", "approved")
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_APPROVED


def test_approved_revision_is_published_in_wagtail_too(act, draft, submission, people):
    act(recommend, submission, people.reviewer)
    approve(act, submission, people)
    assert ResourcePage.objects.get(pk=draft.pk).live


def test_newer_draft_is_not_published_in_wagtail(act, draft, submission, people):
    page = draft.get_latest_revision_as_object()
    page.title = "Newer words"
    page.save_revision(user=people.author)
    act(recommend, submission, people.reviewer)
    approve(act, submission, people)
    row = ResourcePage.objects.get(pk=draft.pk)
    assert row.live and row.has_unpublished_changes and row.title != "Newer words"
    assert submission.edition.digest == submission.digest


def test_row_of_the_page_is_what_was_approved_when_the_draft_has_moved_on(act, draft, people):
    page = draft.get_latest_revision_as_object()
    page.title = "Approved words"
    page.save_revision(user=people.author)
    act(send_for_review, page, people.author)
    page.title = "Newer words"
    page.save_revision(user=people.author)
    submission = Submission.objects.get()
    act(recommend, submission, people.reviewer)
    approve(act, submission, people)
    row = ResourcePage.objects.get(pk=draft.pk)
    assert (row.title, row.get_latest_revision_as_object().title) == ("Approved words", "Newer words")


@pytest.mark.parametrize(("outcome", "status"), [("changes_requested", "rejected"), ("recommended", "approved")])
def test_review_moves_the_first_step(act, submission, people, outcome, status):
    act(review, submission, people.reviewer, outcome, "Name the local contact.", ALL_YES)
    assert tasks()[0] == ("Review by a Reviewer", status)


def test_rejection_ends_the_workflow_and_nothing_is_live(act, draft, submission, people):
    act(recommend, submission, people.reviewer)
    for member in people.members[:3]:
        act(vote, submission, member, "reject", "Out of date.")
    assert tasks()[-1] == ("Vote of the Board", "rejected")
    assert not Page.objects.get(pk=draft.pk).live


def test_resubmission_goes_back_to_the_review_when_the_board_rejected_it(act, draft, submission, people):
    act(recommend, submission, people.reviewer)
    for member in people.members[:3]:
        act(vote, submission, member, "reject", "Out of date.")
    page = draft.get_latest_revision_as_object()
    page.title = "Better words"
    page.save_revision(user=people.author)
    act(WorkflowState.objects.get().resume, people.author)
    second = Submission.objects.get(number=2)
    assert second.is_in_review
    assert tasks()[-1] == ("Review by a Reviewer", "in_progress")
    act(recommend, second, people.reviewer)
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
    act(recommend, submission, people.reviewer)
    approve(act, submission, people)
    assert is_public(draft.translation_key, "en-gb")


def test_reconcile_mends_what_was_missed_after_the_commits(submission, people, draft):
    recommend(submission, people.reviewer)
    for member in people.members[:3]:
        vote(submission, member, "approve")
    assert tasks() == [("Review by a Reviewer", "in_progress")]
    said = io.StringIO()
    call_command("reconcile", stdout=said)
    assert tasks() == [("Review by a Reviewer", "approved"), ("Vote of the Board", "approved")]
    assert ResourcePage.objects.get(pk=draft.pk).live
    call_command("reconcile", stdout=said)
    assert TaskState.objects.count() == 2


def edit_address(draft):
    """Return the address of a draft's editor."""
    return reverse("wagtailadmin_pages:edit", args=[draft.pk])


def reject(submission, people):
    """Have the Board reject a submission."""
    recommend(submission, people.reviewer)
    for member in people.members[:3]:
        vote(submission, member, "reject", REASON)


def withdraw_once_approved(submission, people):
    """Have the Board approve a submission, and then take the resource down."""
    recommend(submission, people.reviewer)
    for member in people.members[:3]:
        vote(submission, member, "approve")
    call_command("reconcile", stdout=io.StringIO())
    withdraw(submission.reference, submission.language, people.author, REASON)


def test_editors_button_freezes_what_was_typed_with_it(client, draft, people):
    typed = {"external_address": "https://example.org/", "external_seen_on": "2026-11-02", "title": "Newest words"}
    send_editor(client, people.author, edit_address(draft), **typed, **{"action-submit": "1"})
    assert Submission.objects.get().content["title"] == "Newest words"
    assert tasks() == [("Review by a Reviewer", "in_progress")]


def test_second_press_of_an_old_window_sends_nothing(client, draft, submission, people):
    typed = {"external_address": "https://example.org/", "external_seen_on": "2026-11-02"}
    send_editor(client, people.author, edit_address(draft), **typed, **{"action-submit": "1"})
    assert Submission.objects.get() == submission
    with pytest.raises(ActionRefused):
        draft.submit_for_approval(people.second_author)
    assert WorkflowState.objects.count() == 1


@pytest.mark.parametrize("action", ["approve", "reject"])
def test_nobody_answers_a_step_on_wagtails_screens(client, draft, submission, people, action):
    state = DeskTaskState.objects.get()
    address = reverse("wagtailadmin_pages:workflow_action", args=[draft.pk, action, state.pk])
    for person in (people.author, people.reviewer, people.members[0], people.administrator, people.superuser):
        client.force_login(person)
        assert client.post(address, {"comment": "Fine."}).status_code in (302, 403)
        assert not state.task.specific.get_actions(draft, person)
    assert tasks() == [("Review by a Reviewer", "in_progress")]
    assert Submission.objects.with_outcome().get().is_in_review


def test_draft_can_be_edited_and_sent_again_when_changes_were_requested(client, act, draft, submission, people):
    act(review, submission, people.reviewer, "changes_requested", REASON)
    typed = {"external_address": "https://example.org/", "external_seen_on": "2026-11-02", "title": "Better words"}
    send_editor(client, people.author, edit_address(draft), **typed, **{"action-restart-workflow": "1"})
    second = Submission.objects.get(number=2)
    assert second.content["title"] == "Better words"
    assert submission.content["title"] != "Better words"
    assert tasks()[-1] == ("Review by a Reviewer", "in_progress")


def test_cancel_in_the_editor_is_a_recall_by_the_author_and_nothing_by_a_superuser(
    client, act, draft, submission, people
):
    for person, status in [(people.superuser, "in_progress"), (people.author, "cancelled")]:
        act(lambda person=person: send_editor(client, person, edit_address(draft), **{"action-cancel-workflow": "1"}))
        assert WorkflowState.objects.get().status == status
        assert Recall.objects.exists() == (status == "cancelled")


def test_submission_goes_on_when_somebody_who_may_not_recall_it_cancels_the_workflow(act, draft, submission, people):
    act(WorkflowState.objects.get().cancel, people.superuser)
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_CANCELLED
    act(recommend, submission, people.reviewer)
    approve(act, submission, people)
    assert is_public(draft.translation_key, "en-gb")


def test_vote_stands_when_a_receiver_of_wagtails_fails_and_reconcile_publishes_later(draft, submission, people, caplog):
    def fail(sender, **kwargs):
        raise RuntimeError

    recommend(submission, people.reviewer)
    for member in people.members[:3]:
        vote(submission, member, "approve")
    page_published.connect(fail)
    try:
        call_command("reconcile", stdout=io.StringIO())
    finally:
        page_published.disconnect(fail)
    assert "could not be mended" in caplog.text
    assert is_public(draft.translation_key, "en-gb")
    assert not ResourcePage.objects.get(pk=draft.pk).live
    call_command("reconcile", stdout=io.StringIO())
    assert ResourcePage.objects.get(pk=draft.pk).live


@pytest.mark.parametrize(
    ("happened", "ended"),
    [
        (lambda submission, people: recall(submission, people.author), "cancelled"),
        (
            lambda submission, people: review(submission, people.reviewer, "changes_requested", REASON),
            "needs_changes",
        ),
        (reject, "needs_changes"),
        (withdraw_once_approved, "approved"),
    ],
    ids=["recalled", "sent back", "rejected", "withdrawn"],
)
def test_reconcile_mends_whatever_was_missed(draft, submission, people, happened, ended):
    happened(submission, people)
    call_command("reconcile", stdout=io.StringIO())
    assert WorkflowState.objects.get().status == ended
    assert not ResourcePage.objects.get(pk=draft.pk).live
    said = io.StringIO()
    call_command("reconcile", stdout=said)
    assert "already agree" in said.getvalue()


def by_the_chair(submission, people):
    """Make it public by the chair's action alone, until day 35."""
    recommend(submission, people.reviewer)
    ratify_by = timezone.localdate() + timedelta(days=35)
    take_chairs_action(submission, people.members[0], "Schools open on Monday.", ratify_by)


def test_wagtail_follows_a_chairs_action_that_the_board_refuses(act, draft, submission, people):
    act(by_the_chair, submission, people)
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_APPROVED
    assert ResourcePage.objects.get(pk=draft.pk).live
    for member in people.members[1:4]:
        act(vote, submission, member, "reject", REASON)
    assert not ResourcePage.objects.get(pk=draft.pk).live


def test_reconcile_follows_a_chairs_action_that_lapsed(act, draft, submission, people, days_later):
    act(by_the_chair, submission, people)
    call_command("reconcile", stdout=io.StringIO())
    assert ResourcePage.objects.get(pk=draft.pk).live
    with days_later(35):
        call_command("reconcile", stdout=io.StringIO())
    assert not ResourcePage.objects.get(pk=draft.pk).live
