"""The reason field that every form of the gate has, checked by the gate's own rule so that both say the same."""

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from approvals.reasons import reason_problems


class WordsField(forms.CharField):
    """Words that nobody has to write; too many are refused by the gate's own rule."""

    def __init__(self, **kwargs):
        super().__init__(required=False, widget=forms.Textarea(attrs={"rows": 3}), **kwargs)

    def clean(self, value):
        """Return the words, or say what is wrong with them in the gate's words."""
        words = super().clean(value)
        problems = reason_problems(words, required=False, what=gettext("comment"))
        if problems:
            raise forms.ValidationError(problems)
        return words


class ReasonForm(forms.Form):
    """A form with a reason; `act_that_needs_reason` names the act in a sentence, or is None where none is needed."""

    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    def typed_words(self):
        """Return the words that were typed into the form's text areas, whatever became of it."""
        areas = [field for field in self if isinstance(field.field.widget, forms.Textarea)]
        return [field.value() for field in areas if (field.value() or "").strip()]

    def act_that_needs_reason(self):
        """Return what the reason is needed for ("ask for changes"), or None."""
        return None

    def who_reads_reason(self):
        """Return a sentence on who reads the reason, or "": the people concerned."""
        return ""

    def clean(self):
        """Say what is wrong with the reason, in the gate's words."""
        cleaned = super().clean()
        if "reason" in cleaned:
            act = self.act_that_needs_reason()
            reader = self.who_reads_reason()
            for sentence in reason_problems(cleaned["reason"], required=bool(act), what=act or "", who_reads=reader):
                self.add_error("reason", sentence)
        return cleaned
