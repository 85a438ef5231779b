"""Taking a resource down: at once, with a reason, and for every edition that exists at that moment."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .record import Record


class Withdrawal(Record):
    """Closes the editions up to `last_edition` for ever. A later approval opens only its own edition."""

    translation_key = models.UUIDField(_("translation key"))
    language = models.CharField(_("language"), max_length=35)
    reference = models.CharField(_("reference"), max_length=20)
    last_edition = models.PositiveIntegerField(_("last edition that it closes"))
    withdrawn_by = models.BigIntegerField(_("withdrawn by"))
    reason_digest = models.CharField(_("digest of the reason"), max_length=64)
    replacement = models.CharField(_("reference of the replacement"), max_length=20, blank=True)

    class Meta:
        verbose_name = _("withdrawal")
        verbose_name_plural = _("withdrawals")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["translation_key", "language", "last_edition"], name="approvals_edition_withdrawn_once"
            )
        ]

    def __str__(self):
        return f"{self.reference} ({self.language}): withdrawn"
