"""What Wagtail does at the end of a workflow (`WAGTAIL_FINISH_WORKFLOW_ACTION`).

Wagtail reads this setting while it imports its own models (wagtail/models/workflows.py, 8.0.1), so this module may
import nothing at its top. Stock Wagtail would publish the latest revision, whatever was approved.
"""


def publish_approved_revision(workflow_state, user=None):
    """Publish the revision whose content the Board approved, if there is one; of an ordinary page, the latest.

    Of a resource this only keeps Wagtail's own screens in agreement: the public reads editions, not pages. The
    workflow itself is the permission to publish: no role has Wagtail's.
    """
    from .approvable import Approvable
    from .models import DeskTaskState

    page = getattr(workflow_state.content_object, "specific", workflow_state.content_object)
    if not isinstance(page, Approvable):
        page.get_latest_revision().publish(user=user, skip_permission_checks=True)
        return
    task_state = DeskTaskState.objects.filter(workflow_state=workflow_state).order_by("-pk").first()
    revision = _approved_revision(page, task_state.recorded_submission) if task_state else None
    if revision:
        revision.publish(user=user, skip_permission_checks=True)


def _approved_revision(page, submission):
    """Return the newest revision of when it was submitted, if it says what the Board approved; or None."""
    from .canonical import digest

    # The draft may have moved on since: the revision that Wagtail's step names is not the one that was frozen.
    revision = page.revisions.filter(created_at__lte=submission.recorded_at).order_by("-created_at", "-pk").first()
    edition = getattr(submission, "edition", None)
    if revision is None or edition is None:
        return None
    return revision if digest(revision.as_object().canonical_content()) == edition.digest else None
