"""Ways through Wagtail's workflow."""

from contextlib import suppress

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.models import Task, TaskState, WorkflowTask

from approvals.exceptions import ActionRefused

from .kinds import as_saved
from .secret import WORD
from .way import EDITORS, EVERYBODY, PUBLISHERS, SUPERUSER, code_way, enter, send_editor, way


def _sent(page):
    """Start the page's workflow as its author does; return the page and the state of its first task."""
    return as_saved(page), page.get_workflow().start(page, page.owner).current_task_state


def _approve(client, actor, page, state):
    enter(client, actor)
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    return client.post(address, {"comment": "Fine."})


@way("workflow-approve", PUBLISHERS)
def approved_in_wagtail(client, actor, page):
    _approve(client, actor, *_sent(page))


@way("workflow-approve", PUBLISHERS, EVERYBODY[:-1], starts_as="innocent")
def approved_by_who_wrote_and_sent_it(client, actor, page):
    page.owner = actor
    page.title = page.summary = WORD
    page.save_revision(user=actor)
    with suppress(ActionRefused, PermissionDenied):
        _approve(client, actor, page, page.get_workflow().start(page, actor).current_task_state)


@code_way("workflow-approve")
def workflow_finished_by_code(client, actor, page):
    _sent(page)
    page.current_workflow_state.finish(user=page.owner)


@code_way("workflow-approve")
def step_approved_by_the_base_class(client, actor, page):
    _page, state = _sent(page)
    TaskState.approve(state, user=page.owner)


@way("approver-edits-in-post", PUBLISHERS, starts_as="innocent")
def approver_edits_in_the_approving_post(client, actor, page):
    _sent(page)
    typed = {"title": WORD, "summary": WORD, "action-workflow-action": "1", "workflow-action-name": "approve"}
    send_editor(client, actor, reverse("wagtailadmin_pages:edit", args=[page.pk]), **typed)


@way("draft-after-submission", PUBLISHERS, starts_as="innocent")
def draft_changed_after_it_was_sent(client, actor, page):
    page, state = _sent(page)
    page.title = page.summary = WORD
    page.save_revision()
    _approve(client, actor, page, state)


@way("draft-after-submission", PUBLISHERS, starts_as="innocent")
def revision_overwritten_in_place(client, actor, page):
    page, state = _sent(page)
    page.title = page.summary = WORD
    page.save_revision(overwrite_revision=page.get_latest_revision(), user=page.owner)
    _approve(client, actor, page, state)


@way("task-disabled", SUPERUSER)
def task_disabled_while_a_page_waits(client, actor, page):
    _sent(page)
    enter(client, actor)
    for task in Task.objects.filter(active=True):
        client.post(reverse("wagtailadmin_workflows:disable_task", args=[task.pk]))


@code_way("task-disabled")
def task_disabled_by_code(client, actor, page):
    _sent(page)
    for task in Task.objects.filter(active=True):
        task.specific.deactivate()


@way("task-disabled", EDITORS)
def sent_to_a_workflow_without_a_task(client, actor, page):
    WorkflowTask.objects.filter(workflow=page.get_workflow()).delete()
    send_editor(client, actor, reverse("wagtailadmin_pages:edit", args=[page.pk]), **{"action-submit": "1"})


@way("task-disabled", EDITORS)
def sent_to_a_workflow_whose_task_is_not_active(client, actor, page):
    Task.objects.filter(workflow_tasks__workflow=page.get_workflow()).update(active=False)
    send_editor(client, actor, reverse("wagtailadmin_pages:edit", args=[page.pk]), **{"action-submit": "1"})
