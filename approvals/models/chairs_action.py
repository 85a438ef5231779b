"""Something urgent: the chair alone makes it public, until the day by which the Board must have ratified it."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .record import Record


class ChairsAction(Record):
    """The chair's own act. From `lapses_at` on its edition is not public, unless the Board has ratified it."""

    submission = models.OneToOneField("approvals.Submission", on_delete=models.PROTECT, related_name="chairs_action")
    membership = models.ForeignKey("approvals.BoardMembership", on_delete=models.PROTECT, related_name="+")
    taken_by = models.BigIntegerField(_("taken by"))
    lapses_at = models.DateTimeField(_("lapses at"))
    reason_digest = models.CharField(_("digest of the reason"), max_length=64)

    class Meta:
        verbose_name = _("chair's action")
        verbose_name_plural = _("chair's actions")

    def __str__(self):
        return f"{self.submission}: chair's action"

    @property
    def ratify_by(self):
        """The first day on which the edition is not public without a ratification."""
        return timezone.localdate(self.lapses_at)
