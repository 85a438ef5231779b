"""Keeps Wagtail from writing its own e-mails about what the Board approves: `notices.py` says it to whom it concerns.

Wagtail 8.0.1 (admin/signal_handlers.py) writes to superusers when something is sent for review, and to who sent it when
it is approved or rejected. About ordinary pages it still does.
"""

from wagtail.admin import mail
from wagtail.models import WorkflowState
from wagtail.signals import workflow_approved, workflow_rejected, workflow_submitted

from .approvable import Approvable


class QuietMixin:
    """A notifier that handles no page under approval."""

    def can_handle(self, instance, **kwargs):
        """Return whether Wagtail's message is wanted."""
        if not super().can_handle(instance, **kwargs):
            return False
        kept = instance.content_object
        return not issubclass(getattr(kept, "specific_class", None) or type(kept), Approvable)


class SubmissionNotifier(QuietMixin, mail.WorkflowStateSubmissionEmailNotifier):
    """Something was sent for review."""


class RejectionNotifier(QuietMixin, mail.WorkflowStateRejectionEmailNotifier):
    """A review or a vote refused it."""


class ApprovalNotifier(QuietMixin, mail.WorkflowStateApprovalEmailNotifier):
    """The last step of a workflow approved it."""


# The names under which Wagtail connects its own: of two with one name the first to come stays (Django 5.2, dispatcher).
RECEIVERS = [
    (workflow_submitted, SubmissionNotifier(), "workflow_state_submitted_email_notification"),
    (workflow_rejected, RejectionNotifier(), "workflow_state_rejected_email_notification"),
    (workflow_approved, ApprovalNotifier(), "workflow_state_approved_email_notification"),
]


def connect():
    """Put our notifiers in the place of Wagtail's, whether those are there already or still to come."""
    for signal, receiver, name in RECEIVERS:
        signal.disconnect(sender=WorkflowState, dispatch_uid=name)
        signal.connect(receiver, sender=WorkflowState, dispatch_uid=name)
