"""Which reference a resource is published under: held by unique constraints, since a trigger alone is write skew."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .record import Record


class Address(Record):
    """A reference in a language, bound for ever to one translation key."""

    reference = models.CharField(_("reference"), max_length=20)
    language = models.CharField(_("language"), max_length=35)
    translation_key = models.UUIDField(_("translation key"))

    class Meta:
        verbose_name = _("address")
        verbose_name_plural = _("addresses")
        constraints = [
            models.UniqueConstraint(fields=["reference", "language"], name="approvals_reference_taken_once"),
            models.UniqueConstraint(fields=["translation_key", "language"], name="approvals_resource_at_one_address"),
        ]

    def __str__(self):
        return f"{self.reference} ({self.language})"
