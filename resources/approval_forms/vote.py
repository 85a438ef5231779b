"""The form of a Board member's vote."""

from django import forms
from django.utils.translation import gettext_lazy as _

from approvals.actions.vote import needs_reason, reason_for
from approvals.models import Choice

from .reason import ReasonForm


class VoteForm(ReasonForm):
    """Approve, perhaps with conditions, reject with a reason, or abstain."""

    choice = forms.ChoiceField(
        label=_("Your vote"),
        choices=Choice.choices,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose to approve, to reject or to abstain."),
            "invalid_choice": _("Choose to approve, to reject or to abstain."),
        },
    )

    field_order = ["choice", "reason"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reason"].help_text = _(
            "Needed to reject, and to say what the conditions are. Once the Board has decided, the author reads it, "
            "without your name. The conditions of what is approved are public; they block nothing."
        )

    def act_that_needs_reason(self):
        """A rejection needs a reason, and conditions are nothing without words."""
        choice = self.cleaned_data.get("choice")
        return reason_for(choice) if needs_reason(choice) else None
