"""The secretary's forms: enter a seat on the Board, and end one."""

from django import forms
from django.contrib.auth import get_user_model
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from audiences.models import Sector

from .days import DayField
from .reason import ReasonForm


class PersonField(forms.ModelChoiceField):
    """A person, chosen by e-mail address, since two people may have one name."""

    def label_from_instance(self, person):
        """Show the address first: the list is in its order."""
        return f"{person.email} – {person}"


class AppointmentForm(forms.Form):
    """Who gets a seat, for which sector, from when until when."""

    person = PersonField(
        label=_("Person"),
        queryset=None,
        empty_label=_("Choose a person"),
        error_messages={"required": _("Choose who is to be a member.")},
    )
    sector = forms.ModelChoiceField(
        label=_("Sector"),
        queryset=None,
        empty_label=_("Choose a sector"),
        error_messages={"required": _("Choose the sector that the member sits for.")},
    )
    is_chair = forms.BooleanField(label=_("Chairs the Board"), required=False)
    member_from = DayField(label=_("First day"))
    member_until = DayField(label=_("Last day"), required=False, help_text=_("Leave it empty if no end is known."))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = get_user_model().objects.filter(is_active=True).order_by("email")
        self.fields["sector"].queryset = Sector.objects.all()
        self.fields["member_from"].initial = timezone.localdate


class EndingForm(ReasonForm):
    """The last day of a seat, and why it ends early."""

    last_day = DayField(
        label=_("Last day"),
        help_text=_("Today or later. The person may vote until the end of that day."),
    )

    field_order = ["last_day", "reason"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["last_day"].initial = timezone.localdate
        self.fields["reason"].label = _("Reason, if you want to give one")
