"""Say for several drafts in review at once who is to review them."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from approvals.exceptions import ActionRefused
from resources.approval_forms.assignment import AssignmentForm
from resources.assign_reviewer import assign_problems, assign_reviewer, user_can_assign_reviewers

from .draft_bulk_action import DraftBulkAction


class AssignReviewerAction(DraftBulkAction):
    """The form of the review's page, for several submissions."""

    display_name = heading = gettext_lazy("Assign a reviewer")
    action_type = "assign_reviewer"
    aria_label = gettext_lazy("Choose who is to review the chosen drafts")
    action_priority = 2
    form_class = AssignmentForm
    question = gettext_lazy("These drafts are in review.")
    button = gettext_lazy("Assign this reviewer")

    @classmethod
    def user_may_use(cls, person):
        """Those who may for one submission."""
        return user_can_assign_reviewers(person)

    def problems_of(self, draft):
        """Only what is in review waits for a reviewer."""
        if draft.stage.submission is None:
            return [_("It was never sent for review.")]
        return assign_problems(self.request.user, draft.stage.submission)

    def act(self, draft):
        """Note the person for the latest submission, unless something happened to it meanwhile."""
        if draft.stage.submission is None:
            raise ActionRefused(self.problems_of(draft))
        assign_reviewer(draft.stage.submission, self.request.user, self.cleaned_form.cleaned_data["reviewer"])

    def done_sentence(self, number):
        """Say who is to review how many."""
        sentence = ngettext(
            "%(person)s is to review %(number)d draft.", "%(person)s is to review %(number)d drafts.", number
        )
        return sentence % {"person": self.cleaned_form.cleaned_data["reviewer"], "number": number}
