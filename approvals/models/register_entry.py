"""One link of the register's chain. Written and verified by `approvals/register.py`."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .record import InsertOnly


class RegisterEntry(InsertOnly):
    """The facts of one record as canonical JSON, and a hash over them and over the entry before."""

    number = models.BigIntegerField(_("number"), primary_key=True)
    facts = models.TextField(_("facts, as JSON"))
    table_name = models.CharField(_("table"), max_length=63)
    row_id = models.BigIntegerField(_("row"))
    previous_hash = models.CharField(_("hash of the entry before"), max_length=64, unique=True)
    hash = models.CharField(_("hash"), max_length=64, unique=True)

    class Meta:
        verbose_name = _("register entry")
        verbose_name_plural = _("register entries")
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["table_name", "row_id"], name="approvals_record_entered_once")]

    def __str__(self):
        return f"{self.number}: {self.table_name} {self.row_id}"
