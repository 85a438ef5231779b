"""Stages short of the Board's approval, each reached by the actions or buttons that reach it."""

from django.urls import reverse
from wagtail.models import Workflow

from approvals.actions import recall, review, vote
from tests.approvals.plain_resource import before_the_board, rejected
from tests.editor import send_editor

from .by_publishing import publish_button
from .secret import WORD


def workflow_of(draft, people):
    """Start Wagtail's workflow as the author does; return its state."""
    return draft.get_workflow().start(draft, people.author)


def workflow_disabled(client, people, draft):
    workflow_of(draft, people)
    for workflow in Workflow.objects.all():
        workflow.deactivate(user=people.superuser)


def published_once_the_workflow_is_cancelled(client, people, draft):
    workflow_of(draft, people)
    address = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    send_editor(client, people.author, address, **{"action-cancel-workflow": "1"})
    assert draft.current_workflow_state is None
    publish_button(client, people.superuser, draft)


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


STAGES = [
    workflow_disabled,
    published_once_the_workflow_is_cancelled,
    before_the_board_with_two_votes,
    sent_back_by_the_reviewer,
    rejected_by_the_board,
    recalled_by_the_author,
]
