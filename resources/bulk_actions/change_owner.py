"""Give several drafts to another Author at once."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from resources.approval_forms.owner import OwnerForm
from resources.change_owner import change_owner, owner_problems, user_can_change_owners

from .draft_bulk_action import DraftBulkAction


class ChangeOwnerAction(DraftBulkAction):
    """Whoever owns a draft has it among "My resources", and is reminded of its review."""

    display_name = heading = _("Change the owner")
    action_type = "change_owner"
    aria_label = _("Change the owner of the chosen drafts")
    action_priority = 3
    form_class = OwnerForm
    question = _("The content of these drafts stays as it is, and so does what was sent or approved.")
    button = _("Change the owner")

    @classmethod
    def user_may_use(cls, person):
        """Authors may."""
        return user_can_change_owners(person)

    def problems_of(self, draft):
        """None is in the way of a draft that the person may edit."""
        return owner_problems(draft, self.request.user)

    def act(self, draft):
        """Change it."""
        change_owner(draft, self.request.user, self.cleaned_form.cleaned_data["owner"])

    def done_sentence(self, number):
        """Say who owns how many."""
        sentence = ngettext("%(person)s owns %(number)d draft now.", "%(person)s owns %(number)d drafts now.", number)
        return sentence % {"person": self.cleaned_form.cleaned_data["owner"], "number": number}
