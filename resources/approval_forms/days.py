"""The field for a day, as every form of the gate asks for one."""

from django import forms


class DayInput(forms.DateInput):
    """The browser's own field for a day; it wants the day as it is written in ISO 8601."""

    input_type = "date"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%Y-%m-%d")
