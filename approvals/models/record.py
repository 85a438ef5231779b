"""What every insert-only row is. Python refuses changes early and in words; the database's triggers refuse them all."""

import datetime
import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _


class InsertOnly(models.Model):
    """A row that is written once. Only the triggers of `triggers.py` make that true; this class says it early."""

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        """Insert the row; raise `TypeError` for one that exists."""
        if not self._state.adding:
            raise TypeError(f"{type(self).__name__} is insert-only: write a new row instead of changing this one.")
        super().save(*args, **{**kwargs, "force_insert": True})

    def delete(self, *args, **kwargs):
        """Raise `TypeError`: nothing of the record is ever deleted."""
        raise TypeError(f"{type(self).__name__} is insert-only: it cannot be deleted.")


class Record(InsertOnly):
    """An insert-only row that the register chains: see `approvals/register.py`."""

    recorded_at = models.DateTimeField(_("recorded at"))

    class Meta:
        abstract = True

    def facts(self):
        """Return every column of the row as plain data, by column name: what the register hashes."""
        return {field.column: plain(getattr(self, field.attname)) for field in self._meta.concrete_fields}


def plain(value):
    """Return a column's value as plain data. Times are text in UTC with microseconds, as both databases keep them."""
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.UTC).isoformat(timespec="microseconds")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, uuid.UUID):
        return str(value)
    return value
