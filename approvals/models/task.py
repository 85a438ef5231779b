"""The desk's view of a submission: Wagtail's workflow tasks, which call our actions through the page they are given.

They decide nothing. What is public does not depend on them: `desk.py` moves them after our records have changed.
"""

from contextlib import suppress

from django.core.exceptions import PermissionDenied
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Task, TaskState

from ..exceptions import ActionRefused
from .decision import Outcome
from .review import ReviewOutcome
from .submission import Submission


class DeskTaskState(TaskState):
    """A task state that knows its submission, and agrees only to what our records say."""

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="desk_task_states")

    def approve(self, user=None, update=True, comment=""):
        """Move on; raise `PermissionDenied` unless the review or the Board's decision says so."""
        if not self.task.specific.records_agree(self.recorded_submission):
            raise PermissionDenied(_("The reviewer's recommendation or the Board's vote comes first."))
        return super().approve(user=user, update=update, comment=comment)

    def reject(self, user=None, update=True, comment=""):
        """Send back; raise `PermissionDenied` while the submission is still on its way."""
        if self.recorded_submission.is_waiting:
            raise PermissionDenied(_("Send a submission back on its review page, with a reason."))
        return super().reject(user=user, update=update, comment=comment)

    def cancel(self, user=None, resume=False, comment=""):
        """Cancel; where the person may recall the submission it is recalled, since Wagtail's cancel is a recall.

        An administrator who disables the workflow recalls nothing: the submission goes on, on our own pages.
        """
        if user and self.recorded_submission.is_waiting:
            with suppress(ActionRefused):
                self.workflow_state.content_object.specific.recall_submission(self.recorded_submission, user)
        return super().cancel(user=user, resume=resume, comment=comment)

    @property
    def recorded_submission(self):
        """The submission as the records stand now."""
        return Submission.objects.with_outcome().get(pk=self.submission_id)


def _moving_on(workflow_state):
    """Return the submission of the step that has just ended well: it may be decided by now, and needs no new one."""
    last = DeskTaskState.objects.filter(workflow_state=workflow_state).order_by("-pk").first()
    return last.submission if last and last.status == TaskState.STATUS_APPROVED else None


class DeskTask(Task):
    """A step that waits for one of our records. Its buttons are on our own pages, so Wagtail draws none."""

    task_state_class = DeskTaskState

    class Meta:
        abstract = True

    def start(self, workflow_state, user=None):
        """Begin the step for the submission on its way, or freeze a new one if the last was recalled or refused."""
        page = workflow_state.content_object.get_latest_revision_as_object()
        submission = page.waiting_submission() or _moving_on(workflow_state) or page.submit_for_approval(user)
        task_state = DeskTaskState(
            workflow_state=workflow_state,
            revision=workflow_state.content_object.get_latest_revision(),
            task=self.step_for(submission, workflow_state.workflow),
            submission=submission,
        )
        task_state.save()
        return task_state

    def step_for(self, submission, workflow):
        """Return the step at which a submission stands, of those of a workflow."""
        return self


class BoardReviewTask(DeskTask):
    """Waits for the review of a submission by somebody who contributed nothing to it."""

    class Meta:
        verbose_name = _("Review of a standardised resource")
        verbose_name_plural = _("Reviews of standardised resources")

    @classmethod
    def get_description(cls):
        """Say in the admin what the step is."""
        return _("A Reviewer reads the frozen submission and recommends it to the Board or asks for changes.")

    def records_agree(self, submission):
        """Return whether the submission was recommended."""
        return hasattr(submission, "review") and submission.review.outcome == ReviewOutcome.RECOMMENDED


class BoardVoteTask(DeskTask):
    """Waits for the Board's decision on a submission."""

    class Meta:
        verbose_name = _("Vote of the Board")
        verbose_name_plural = _("Votes of the Board")

    @classmethod
    def get_description(cls):
        """Say in the admin what the step is."""
        return _("The members of the Board vote on the frozen submission. Only their approval makes it public.")

    def step_for(self, submission, workflow):
        """Return the review where there was none: Wagtail would resubmit to the very step that refused."""
        reviews = BoardReviewTask.objects.filter(workflow_tasks__workflow=workflow, active=True)
        return (submission.is_in_review and reviews.first()) or self

    def records_agree(self, submission):
        """Return whether the Board approved the submission."""
        return hasattr(submission, "decision") and submission.decision.outcome == Outcome.APPROVED
