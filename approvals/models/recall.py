"""The end of a submission that its author takes back. Its votes lapse and stay on record."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .record import Record


class Recall(Record):
    """A submission that was taken back before a decision."""

    submission = models.OneToOneField("approvals.Submission", on_delete=models.PROTECT, related_name="recall")
    recalled_by = models.BigIntegerField(_("recalled by"))
    reason_digest = models.CharField(_("digest of the reason"), max_length=64, blank=True)

    class Meta:
        verbose_name = _("recall")
        verbose_name_plural = _("recalls")

    def __str__(self):
        return f"{self.submission}: recalled"
