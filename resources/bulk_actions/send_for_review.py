"""Send several drafts for review at once; those that are incomplete are named with all that is missing."""

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from approvals.exceptions import refuse_if
from approvals.permissions import submit_problems
from approvals.stage import DraftStage
from resources.send_for_review import send_for_review, send_problems

from .draft_bulk_action import DraftBulkAction

# Of a draft that stands here, everything was sent before, and answered.
UNCHANGED = (DraftStage.SENT_BACK, DraftStage.REJECTED, DraftStage.NOTHING_NEWER)


class SendForReviewAction(DraftBulkAction):
    """The editor's button, for several drafts."""

    display_name = heading = _("Send for review")
    action_type = "send_for_review"
    aria_label = _("Send the chosen drafts for review")
    action_priority = 1
    question = _("These drafts are complete. Each is frozen as it is now, and a reviewer reads it.")
    button = _("Send them for review")

    @classmethod
    def user_may_use(cls, person):
        """Authors send."""
        return not submit_problems(person)

    def problems_of(self, draft):
        """The same as for one draft; and of several chosen at once, none is meant that nobody has changed."""
        if draft.stage.draft in UNCHANGED:
            return [gettext("It has not changed since it was sent last. You can still send it from its editor.")]
        return send_problems(draft, self.request.user)

    def act(self, draft):
        """Send it, unless nothing in it is new; the rest is checked when it is locked."""
        refuse_if(self.problems_of(draft) if draft.stage.draft in UNCHANGED else [])
        send_for_review(draft, self.request.user)

    def done_sentence(self, number):
        """Say how many were sent."""
        return ngettext("%d draft was sent for review.", "%d drafts were sent for review.", number) % number
