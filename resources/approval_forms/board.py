"""Forms of what may happen to an open vote, besides a vote: interest, more time, a meeting, a chair's action."""

from django import forms
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from approvals.actions.take_chairs_action import ratify_by_limits
from approvals.models import Outcome
from resources.people import names_of

from .days import DayField
from .reason import ReasonForm


class ActForm(ReasonForm):
    """A form about one submission, given with its `Ballot`."""

    def __init__(self, *args, ballot, **kwargs):
        super().__init__(*args, **kwargs)
        self.ballot = ballot


class InterestForm(ActForm):
    """A member steps out of a vote. Why is nobody's business, but may be said."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reason"].label = _("What your interest is, if you want to say")
        self.fields["reason"].help_text = _(
            "Whoever may read the submission reads it, without your name. The public reads only a number."
        )


class RecallForm(ActForm):
    """An author takes a submission back."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reason"].label = _("Why, if you want to say")
        self.fields["reason"].help_text = _("Whoever may read the submission reads it.")


class ExtensionForm(ActForm):
    """A later last day."""

    last_day = DayField(label=_("Last day"), help_text=_("That day is included."))

    field_order = ["last_day", "reason"]

    def act_that_needs_reason(self):
        """Every extension needs a reason."""
        return gettext("extend a vote")


class PublicFromForm(forms.Form):
    """The day from which an approved edition is public."""

    day = DayField(label=_("Public from"), help_text=_("From the beginning of that day. Today means: at once."))

    def __init__(self, *args, ballot, **kwargs):
        super().__init__(*args, **kwargs)


class ChairsActionForm(ActForm):
    """Why it cannot wait, and the day by which the Board must have ratified it."""

    ratify_by = DayField(label=_("It stops being public on"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        first, last = ratify_by_limits(self.ballot)
        self.fields["ratify_by"].initial = first
        self.fields["ratify_by"].help_text = _(
            "Unless the Board has ratified it before. A day from %(first)s, when the vote is over, to %(last)s, as "
            "late as the Board's rules allow."
        ) % {"first": date_format(first), "last": date_format(last)}
        self.fields["ratify_by"].widget.attrs |= {"min": first.isoformat(), "max": last.isoformat()}
        self.fields["reason"].label = _("Why it cannot wait for the vote")

    def act_that_needs_reason(self):
        """A chair who acts alone says why."""
        return gettext("take a chair's action")


class MeetingForm(ActForm):
    """What the minutes say."""

    outcome = forms.ChoiceField(
        label=_("What the Board decided"),
        choices=Outcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose whether the Board approved or rejected it.")},
    )
    held_on = DayField(label=_("Date of the meeting"))
    minute_reference = forms.CharField(
        label=_("Reference of the minutes"),
        max_length=60,
        help_text=_("For example “2026/11, item 4”. Write no names in it: it stays on record for ever."),
        error_messages={"required": _("Give the reference of the minutes, such as “2026/11, item 4”.")},
    )
    present = forms.TypedMultipleChoiceField(
        label=_("Members who were present"),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick the members who were present.")},
    )

    field_order = ["outcome", "held_on", "minute_reference", "present", "reason"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        names = names_of(self.ballot.members)
        self.fields["present"].choices = sorted(names.items(), key=lambda pair: pair[1])
        self.fields["held_on"].initial = timezone.localdate
        self.fields["reason"].label = _("Reason or comment")
        self.fields["reason"].help_text = _("Needed if the Board rejected it. The author reads it.")

    def act_that_needs_reason(self):
        """A rejection needs a reason."""
        return gettext("reject it") if self.cleaned_data.get("outcome") == Outcome.REJECTED else None


class RedactionForm(ActForm):
    """What is to be removed, and by which law or for whose protection."""

    what = forms.ChoiceField(
        label=_("What is to be removed"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what is to be removed.")},
    )

    field_order = ["what", "reason"]

    def __init__(self, *args, parts, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["what"].choices = parts
        self.fields["reason"].help_text = _(
            "Which law or which duty asks for it. Do not repeat here what is to be removed: this reason stays."
        )

    def act_that_needs_reason(self):
        """Every redaction needs a reason."""
        return gettext("redact it")
