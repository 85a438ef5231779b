"""A decision that the Board took in a meeting: recorded by the secretary, counted once a member confirms it."""

import json

from django.db import models
from django.utils.translation import gettext_lazy as _

from .decision import Outcome
from .record import Record


class MeetingRecord(Record):
    """What the minutes say of a submission. Where there are several, the latest alone can be confirmed."""

    submission = models.ForeignKey("approvals.Submission", on_delete=models.PROTECT, related_name="meeting_records")
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome.choices)
    held_on = models.DateField(_("date of the meeting"))
    minute_reference = models.CharField(_("reference of the minutes"), max_length=60)
    present = models.TextField(_("person numbers of the members present, as a JSON list"))
    recorded_by = models.BigIntegerField(_("recorded by"))
    reason_digest = models.CharField(_("digest of the reason"), max_length=64, blank=True)

    class Meta:
        verbose_name = _("record of a meeting")
        verbose_name_plural = _("records of meetings")
        ordering = ["pk"]

    def __str__(self):
        return f"{self.submission}: {self.minute_reference}"

    @property
    def present_numbers(self):
        """The person numbers of the members who were present."""
        return set(json.loads(self.present))


class MeetingConfirmation(Record):
    """Another member than the recorder says that the minutes are right: this makes the decision count."""

    meeting_record = models.OneToOneField(MeetingRecord, on_delete=models.PROTECT, related_name="confirmation")
    confirmed_by = models.BigIntegerField(_("confirmed by"))

    class Meta:
        verbose_name = _("confirmation of a meeting")
        verbose_name_plural = _("confirmations of meetings")

    def __str__(self):
        return f"{self.meeting_record}: confirmed"
