"""A member's interest in a submission: it takes them out of its vote and its quorum."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .record import Record


class DeclaredInterest(Record):
    """One member declares an interest in one submission. It cannot be taken back; a new submission asks anew."""

    submission = models.ForeignKey("approvals.Submission", on_delete=models.PROTECT, related_name="interests")
    person_number = models.BigIntegerField(_("person number"))
    reason_digest = models.CharField(_("digest of the reason"), max_length=64, blank=True)

    class Meta:
        verbose_name = _("declared interest")
        verbose_name_plural = _("declared interests")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["submission", "person_number"], name="approvals_interest_declared_once")
        ]

    def __str__(self):
        return f"{self.submission}: interest of {self.person_number}"
