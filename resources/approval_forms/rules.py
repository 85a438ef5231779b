"""The secretary's form of the Board's rules of voting."""

from datetime import timedelta

from django import forms
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from approvals.voting_rules import Majority, Rules, Tie

from .days import DayField


class NumberField(forms.IntegerField):
    """A whole number, 0 or more; what is wrong with it is said with the name of the field."""

    def __init__(self, *, label, **kwargs):
        sentence = format_lazy(_("Give a whole number, 0 or more, for “{label}”."), label=label)
        messages = dict.fromkeys(("required", "invalid", "min_value"), sentence)
        super().__init__(label=label, min_value=0, error_messages=messages, **kwargs)


class RulesForm(forms.Form):
    """Every rule, with the ones in force already filled in."""

    in_force_from = DayField(
        label=_("In force from"),
        help_text=_("Tomorrow or later. A vote that is open by then keeps the rules with which it was opened."),
    )
    quorum = NumberField(label=_("Quorum: votes that must be cast"), help_text=_("At least 2. Abstentions count."))
    quorum_sectors = NumberField(
        label=_("Quorum: different sectors that they come from"), help_text=_("1 if the sector does not matter.")
    )
    majority = forms.ChoiceField(
        label=_("Majority, of the votes for and against"), choices=Majority.choices, widget=forms.RadioSelect
    )
    tie = forms.ChoiceField(
        label=_("Where as many are for it as against it"), choices=Tie.choices, widget=forms.RadioSelect
    )
    deadline_days = NumberField(label=_("Deadline: days after the one on which the vote opened"))
    chairs_action_days = NumberField(
        label=_("Chair's action: days within which the Board must ratify it"),
        help_text=_("0 if the chair never acts alone."),
    )

    def __init__(self, *args, in_force, **kwargs):
        """`in_force`: the `Rules` of today."""
        super().__init__(*args, **kwargs)
        for name, value in in_force.to_data().items():
            if name in self.fields:
                self.fields[name].initial = value
        self.fields["in_force_from"].initial = timezone.localdate() + timedelta(days=1)

    def rules(self):
        """Return what was typed as `Rules`."""
        return Rules(**{name: value for name, value in self.cleaned_data.items() if name != "in_force_from"})
