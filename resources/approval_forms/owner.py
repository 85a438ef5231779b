"""The form that gives drafts to another Author."""

from django import forms
from django.utils.translation import gettext_lazy as _

from approvals.offices import active_authors


class OwnerForm(forms.Form):
    """One of the Authors."""

    owner = forms.ModelChoiceField(
        None,
        label=_("New owner"),
        empty_label=_("Choose an Author"),
        error_messages={
            "required": _("Choose who is to own them."),
            "invalid_choice": _("This person is not an Author, or has left. Choose somebody else."),
        },
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = active_authors()
