"""The reason field that every form of the gate has, checked by the gate's own rule so that both say the same."""

from django import forms
from django.utils.translation import gettext_lazy as _

from approvals.reasons import reason_problems


class ReasonForm(forms.Form):
    """A form with a reason; `act_that_needs_reason` names the act in a sentence, or is None where none is needed."""

    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    def act_that_needs_reason(self):
        """Return what the reason is needed for ("ask for changes"), or None."""
        return None

    def clean(self):
        """Say what is wrong with the reason, in the gate's words."""
        cleaned = super().clean()
        if "reason" in cleaned:
            act = self.act_that_needs_reason()
            for sentence in reason_problems(cleaned["reason"], required=bool(act), what=act or ""):
                self.add_error("reason", sentence)
        return cleaned
