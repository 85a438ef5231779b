"""One approved content, frozen: all that the public ever sees of a resource."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .record import Record


class Edition(Record):
    """What an approval made public, from `public_from` on. Which one is current is decided by `editions.py`."""

    submission = models.OneToOneField("approvals.Submission", on_delete=models.PROTECT, related_name="edition")
    decision = models.OneToOneField("approvals.BoardDecision", on_delete=models.PROTECT, related_name="edition")
    translation_key = models.UUIDField(_("translation key"))
    language = models.CharField(_("language"), max_length=35)
    reference = models.CharField(_("reference"), max_length=20)
    number = models.PositiveIntegerField(_("number"))
    digest = models.CharField(_("SHA-256 of the content"), max_length=64)
    public_from = models.DateTimeField(_("public from"))
    review_by = models.DateField(_("review by"), null=True)

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["translation_key", "language", "number"], name="approvals_edition_known_by_number"
            ),
            models.UniqueConstraint(
                fields=["reference", "language", "number"], name="approvals_edition_at_one_address"
            ),
        ]

    def __str__(self):
        return f"{self.reference} ({self.language}), edition {self.number}"
