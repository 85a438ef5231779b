"""The form that says who is to review a submission."""

from django import forms
from django.utils.translation import gettext_lazy as _

from approvals.offices import active_reviewers


class AssignmentForm(forms.Form):
    """One of the Reviewers; `reviewers` may be given, where fewer can be chosen. Others are refused."""

    reviewer = forms.ModelChoiceField(
        None,
        label=_("Reviewer"),
        empty_label=_("Choose a reviewer"),
        help_text=_("Any other Reviewer may still review it."),
        error_messages={
            "required": _("Choose who is to review it."),
            "invalid_choice": _(
                "This person cannot review it: they have left, are no Reviewer, or had a hand in it. "
                "Choose somebody else."
            ),
        },
    )

    def __init__(self, *args, reviewers=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reviewer"].queryset = active_reviewers() if reviewers is None else reviewers
