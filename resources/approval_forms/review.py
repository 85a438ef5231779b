"""The form of a review: recommend, or ask for changes with a reason."""

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from approvals.models import ReviewOutcome

from .reason import ReasonForm


class ReviewForm(ReasonForm):
    """What a reviewer says of a submission."""

    outcome = forms.ChoiceField(
        label=_("Your review"),
        choices=[
            (ReviewOutcome.RECOMMENDED.value, _("Recommend it to the Board")),
            (ReviewOutcome.CHANGES_REQUESTED.value, _("Ask the author for changes")),
        ],
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose whether to recommend it or to ask for changes."),
            "invalid_choice": _("Choose whether to recommend it or to ask for changes."),
        },
    )

    field_order = ["outcome", "reason"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reason"].label = _("Comment or reason")
        self.fields["reason"].help_text = _(
            "A comment on a recommendation is read by the Board. To ask for changes, say what must change: the author "
            "reads it."
        )

    def act_that_needs_reason(self):
        """A request for changes needs a reason."""
        asks_for_changes = self.cleaned_data.get("outcome") == ReviewOutcome.CHANGES_REQUESTED
        return gettext("ask for changes") if asks_for_changes else None
