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
    if task_state and _is_approved_content(task_state):
        task_state.revision.publish(user=user, skip_permission_checks=True)


def _is_approved_content(task_state):
    from .canonical import digest

    edition = getattr(task_state.recorded_submission, "edition", None)
    return edition is not None and digest(task_state.revision.as_object().canonical_content()) == edition.digest
