"""How a worker learns that the catalogue has changed: one row with its version, and a log of what changed.

Both are written in the transaction that publishes or withdraws (`resources/catalogue_changes.py`).
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CatalogueVersion(models.Model):
    """The present version: one row, which a migration inserts.

    Its `token` differs between two databases that have counted as far.
    """

    number = models.BigIntegerField(_("number"))
    token = models.CharField(_("token"), max_length=32)

    class Meta:
        verbose_name = _("version of the catalogue")
        verbose_name_plural = _("version of the catalogue")
        default_permissions = ()

    def __str__(self):
        return str(self.number)


class CatalogueChange(models.Model):
    """What led to a version: the entries of one reference in one language changed, or, without one, only the pages."""

    number = models.BigIntegerField(_("number"), primary_key=True)
    token = models.CharField(_("token"), max_length=32)
    reference = models.CharField(_("reference"), max_length=20, blank=True)
    language = models.CharField(_("language"), max_length=35, blank=True)

    class Meta:
        verbose_name = _("change of the catalogue")
        verbose_name_plural = _("changes of the catalogue")
        default_permissions = ()

    def __str__(self):
        return f"{self.number}: {self.reference}"
