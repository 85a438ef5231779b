"""The form that takes a resource down."""

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from approvals.reasons import PUBLIC_READS_IT

from .reason import ReasonForm


class WithdrawalForm(ReasonForm):
    """A reason, which the public reads, and the resource that replaces it, if there is one."""

    replacement = forms.CharField(
        label=_("Reference of the resource that replaces it, if there is one"),
        required=False,
        max_length=20,
        help_text=_("For example HIPB-0042. It must be public."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reason"].help_text = _("Everybody who opens the address of this resource reads it.")

    def act_that_needs_reason(self):
        """Every withdrawal needs a reason."""
        return gettext("withdraw a resource")

    def who_reads_reason(self):
        """The public does."""
        return PUBLIC_READS_IT
