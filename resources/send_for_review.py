"""Send a draft for review as the editor's button does, through Wagtail's workflow, without opening the editor."""

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import WorkflowState

from approvals.exceptions import refuse_if
from approvals.locks import lock_resource
from approvals.permissions import submit_problems

from .followed_edition import say_followed
from .models import ResourcePage
from .segments import take_over, to_be_sent


def send_problems(draft, person):
    """Return why a person may not send a draft for review, or all that is missing in what would be sent."""
    rights = draft.permissions_for_user(person)
    if submit_problems(person):
        return submit_problems(person)
    if not rights.can_edit():
        return [_("You may not edit this draft.")]
    if draft.alias_of_id:
        return [_("This draft only mirrors another one. Send the original instead.")]
    if draft.waiting_submission() or draft.workflow_in_progress:
        return [_("It is on its way already. Take it back before you send it again.")]
    if rights.page_locked():
        return [_("It is locked for now: unlock it first.")]
    if not rights.can_submit_for_moderation():
        return [_("No workflow is set for it. Ask the system administrator.")]
    return to_be_sent(draft).submission_problems()


def send_for_review(draft, by, followed=None):
    """Freeze a draft as it would be sent now and begin, or go on with, its workflow; raise `ActionRefused`.

    `followed` is the number, as text, of the original's edition that the translator says they have followed.
    """
    with transaction.atomic():
        lock_resource(draft.translation_key, draft.locale.language_code)
        draft = ResourcePage.objects.get(pk=draft.pk)  # as it is now that nobody else sends it
        refuse_if(send_problems(draft, by))
        refuse_if(take_over(draft, by))
        if followed is not None:
            say_followed(draft, by, followed)
        draft = ResourcePage.objects.get(pk=draft.pk)  # with the revision that was just made
        last = draft.workflow_states.order_by("created_at").last()
        if last and last.status == WorkflowState.STATUS_NEEDS_CHANGES:
            last.resume(by)
        else:
            draft.get_workflow().start(draft, by)
