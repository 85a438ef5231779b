"""Keeps Wagtail's workflow in step with our records, after they are committed. Nothing public depends on it.

A step that fails is logged; the command `reconcile` mends it. It runs on commit because it costs most of the queries
of a vote, and because a failing receiver of Wagtail's signals must not undo one.
"""

import logging

from django.db import transaction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page, TaskState, WorkflowState

from . import editions
from .models import ChairsAction, DeskTaskState, Outcome, Submission, Withdrawal

log = logging.getLogger(__name__)


def follow_on_commit(submission, by):
    """After the commit, move Wagtail's workflow to where the submission stands."""
    transaction.on_commit(lambda: follow(submission.pk, by), robust=True)


def unpublish_on_commit(translation_key, language, by):
    """After the commit, let Wagtail's own screens say that a resource of which nothing is public is not live."""
    transaction.on_commit(lambda: unpublish(translation_key, language, by), robust=True)


@transaction.atomic
def follow(submission_id, by=None):
    """Move Wagtail's workflow of one submission to where our records stand; return whether anything moved."""
    submission = Submission.objects.with_outcome().get(pk=submission_id)
    task_state = DeskTaskState.objects.filter(
        submission=submission,
        status=TaskState.STATUS_IN_PROGRESS,
        workflow_state__status=WorkflowState.STATUS_IN_PROGRESS,
    ).first()
    if task_state is None:
        return False
    if hasattr(submission, "recall"):
        task_state.workflow_state.cancel(user=by)
    elif submission.is_sent_back or _is_rejected(submission):
        task_state.reject(user=by)
    elif task_state.task.specific.records_agree(submission):
        task_state.approve(user=by)
    else:
        return False
    return True


def unpublish(translation_key, language, by=None):
    """Let Wagtail's screens agree that nothing of the resource is public; return whether anything changed."""
    # Wagtail's flag is what is mended here; what the public reads is decided by `editions.py` and was closed before.
    page = Page.objects.filter(translation_key=translation_key, locale__language_code=language, live=True).first()
    if page is None or editions.has_more(translation_key, language):
        return False
    UnpublishPageAction(page.specific, user=by).execute(skip_permission_checks=True)
    return True


def reconcile():
    """Mend whatever the steps after a commit missed; return how many workflows and withdrawn pages were moved."""
    open_states = DeskTaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS)
    moved = 0
    # A recommendation and a decision may both have been missed: follow until nothing moves.
    for submission_id in list(open_states.values_list("submission_id", flat=True).distinct()):
        while _carried_out(follow, submission_id):
            moved += 1
    closed = set(Withdrawal.objects.values_list("translation_key", "language"))
    # Time alone ends an edition that was not ratified: nobody's action could have told Wagtail.
    closed |= set(ChairsAction.objects.values_list("submission__translation_key", "submission__language"))
    for translation_key, language in closed:
        moved += _carried_out(unpublish, translation_key, language)
    return moved


def _carried_out(step, *arguments):
    """Return what a step returns, or False where it fails: the log says why, and the others go on."""
    try:
        return step(*arguments)
    except Exception:  # a receiver of Wagtail's signals may raise anything
        log.exception("Wagtail's side of %s could not be mended.", arguments)
        return False


def _is_rejected(submission):
    return hasattr(submission, "decision") and submission.decision.outcome == Outcome.REJECTED
