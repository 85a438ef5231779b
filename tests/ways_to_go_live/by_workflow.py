"""Ways through Wagtail's workflow, and stages short of the Board's approval: each function is one."""

from django.urls import reverse
from wagtail.models import Task, Workflow

from approvals.actions import recall, review, vote
from tests.approvals.plain_resource import before_the_board, rejected
from tests.editor import send_editor

from .in_the_admin import publish_button
from .secret import WORD


def workflow_of(draft, people):
    """Start Wagtail's workflow as the author does; return its state."""
    return draft.get_workflow().start(draft, people.author)


def publish_button_while_a_workflow_runs(client, people, draft):
    workflow_of(draft, people)
    publish_button(client, people, draft)


def superuser_approves_in_wagtail(client, people, draft):
    state = workflow_of(draft, people).current_task_state
    client.force_login(people.superuser)
    address = reverse("wagtailadmin_pages:workflow_action", args=[draft.pk, "approve", state.pk])
    client.post(address, {"comment": "Fine."})


def author_approves_in_wagtail(client, people, draft):
    state = workflow_of(draft, people).current_task_state
    client.force_login(people.author)
    address = reverse("wagtailadmin_pages:workflow_action", args=[draft.pk, "approve", state.pk])
    client.post(address, {"comment": "Fine."})


def workflow_finished_by_code(client, people, draft):
    workflow_of(draft, people).finish(user=people.superuser)


def step_approved_by_the_base_class(client, people, draft):
    state = workflow_of(draft, people).current_task_state
    type(state).__mro__[1].approve(state, user=people.superuser)


def tasks_disabled(client, people, draft):
    workflow_of(draft, people)
    for task in Task.objects.all():
        task.deactivate(user=people.superuser)


def workflow_disabled(client, people, draft):
    workflow_of(draft, people)
    for workflow in Workflow.objects.all():
        workflow.deactivate(user=people.superuser)


def workflow_without_a_task(client, people, draft):
    Workflow.objects.get(name="Standardised resource").workflow_tasks.all().delete()
    draft.get_workflow().start(draft, people.author)


def published_once_the_workflow_is_cancelled(client, people, draft):
    workflow_of(draft, people)
    address = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    send_editor(client, people.author, address, **{"action-cancel-workflow": "1"})
    assert draft.current_workflow_state is None
    publish_button(client, people, draft)


def before_the_board_with_two_votes(client, people, draft):
    submission = before_the_board(draft, people)
    for member in people.members[:2]:
        vote(submission, member, "approve")


def sent_back_by_the_reviewer(client, people, draft):
    review(draft.submit_for_approval(people.author), people.reviewer, "changes_requested", f"Why {WORD}?")


def rejected_by_the_board(client, people, draft):
    rejected(draft, people)


def recalled_by_the_author(client, people, draft):
    recall(before_the_board(draft, people), people.author, f"Not {WORD}.")


WAYS_BY_WORKFLOW = [
    publish_button_while_a_workflow_runs,
    superuser_approves_in_wagtail,
    author_approves_in_wagtail,
    workflow_finished_by_code,
    step_approved_by_the_base_class,
    tasks_disabled,
    workflow_disabled,
    workflow_without_a_task,
    published_once_the_workflow_is_cancelled,
    before_the_board_with_two_votes,
    sent_back_by_the_reviewer,
    rejected_by_the_board,
    recalled_by_the_author,
]
