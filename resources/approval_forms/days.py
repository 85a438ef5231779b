"""The field for a day, as every form of the gate asks for one."""

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _


class DayInput(forms.DateInput):
    """The browser's own field for a day; it wants the day as it is written in ISO 8601."""

    input_type = "date"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%Y-%m-%d")


class DayField(forms.DateField):
    """A day; what is wrong with it is said with the name of the field, since a form may ask for two."""

    def __init__(self, *, label, **kwargs):
        messages = {
            "required": format_lazy(_("Choose a day for “{label}”."), label=label),
            "invalid": format_lazy(_("Write the day for “{label}” like this: 2026-11-23."), label=label),
        }
        super().__init__(label=label, widget=DayInput, error_messages=messages, **kwargs)
