"""Send several drafts for review at once; those that are incomplete are named with all that is missing."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from approvals.permissions import submit_problems
from resources.send_for_review import send_for_review, send_problems

from .draft_bulk_action import DraftBulkAction


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
        """The same as for one draft."""
        return send_problems(draft, self.request.user)

    def act(self, draft):
        """Send it."""
        send_for_review(draft, self.request.user)

    def done_sentence(self, number):
        """Say how many were sent."""
        return ngettext("%d draft was sent for review.", "%d drafts were sent for review.", number) % number
