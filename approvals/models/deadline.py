"""What happens to the deadline of a vote: it passes without a quorum, and the secretary extends it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .record import Record


class MissedQuorum(Record):
    """A deadline that passed without a quorum, and of which the members were reminded: once for each last day."""

    submission = models.ForeignKey("approvals.Submission", on_delete=models.PROTECT, related_name="missed_quorums")
    last_day = models.DateField(_("last day"))

    class Meta:
        verbose_name = _("missed quorum")
        verbose_name_plural = _("missed quorums")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["submission", "last_day"], name="approvals_quorum_missed_once")]

    def __str__(self):
        return f"{self.submission}: no quorum on {self.last_day}"


class VoteExtension(Record):
    """A later last day of a vote, by the secretary, after the one before passed without a quorum."""

    submission = models.ForeignKey("approvals.Submission", on_delete=models.PROTECT, related_name="extensions")
    last_day = models.DateField(_("last day"))
    extended_by = models.BigIntegerField(_("extended by"))
    reason_digest = models.CharField(_("digest of the reason"), max_length=64)

    class Meta:
        verbose_name = _("extension of a vote")
        verbose_name_plural = _("extensions of votes")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["submission", "last_day"], name="approvals_vote_extended_once")]

    def __str__(self):
        return f"{self.submission}: until {self.last_day}"
