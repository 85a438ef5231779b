"""The day from which an edition is to be public, where the Board does not want it at once."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .record import Record


class PublicFrom(Record):
    """A day that the secretary enters for the Board before the decision. The latest one holds."""

    submission = models.ForeignKey("approvals.Submission", on_delete=models.PROTECT, related_name="public_from_days")
    day = models.DateField(_("public from"))
    entered_by = models.BigIntegerField(_("entered by"))

    class Meta:
        verbose_name = _("day of publication")
        verbose_name_plural = _("days of publication")
        ordering = ["pk"]

    def __str__(self):
        return f"{self.submission}: public from {self.day}"
