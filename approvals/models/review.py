"""What a reviewer said of a submission. A recommendation opens the Board's vote; a request for changes ends it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .record import Record


class ReviewOutcome(models.TextChoices):
    """What a review may say."""

    RECOMMENDED = "recommended", _("Recommended to the Board")
    CHANGES_REQUESTED = "changes_requested", _("Changes requested")


class Review(Record):
    """One submission has one review, by somebody who contributed nothing to it."""

    submission = models.OneToOneField("approvals.Submission", on_delete=models.PROTECT, related_name="review")
    outcome = models.CharField(_("outcome"), max_length=20, choices=ReviewOutcome.choices)
    reviewed_by = models.BigIntegerField(_("reviewed by"))
    reason_digest = models.CharField(_("digest of the reason"), max_length=64, blank=True)

    class Meta:
        verbose_name = _("review")
        verbose_name_plural = _("reviews")

    def __str__(self):
        return f"{self.submission}: {self.outcome}"
