"""A catalogue that somebody alters, by the ORM or by SQL: the proof names the column, rebuilding mends it."""

import io

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from resources.models import CatalogueEntry, CatalogueText

from .test_catalogue import COLUMNS, other_value, rows, shelf

__all__ = ["shelf"]

# An entry is known by these two: with another value it is another edition's, or of another time.
KNOWN_BY = {"edition_id", "visible_from"}


def update_by_orm(entry, field, value):
    """Alter one column past the model's own `save`."""
    field.model.objects.filter(pk=entry.pk).update(**{field.attname: value})


def update_by_sql(entry, field, value):
    """Alter one column as somebody at the database's own prompt would."""
    prepared = field.get_db_prep_save(value, connection)
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {field.model._meta.db_table} SET {field.column} = %s WHERE {field.model._meta.pk.column} = %s",
            [prepared, entry.pk],
        )


def rebuild():
    """Make the catalogue anew, and have it verified."""
    call_command("rebuild_catalogue", stdout=io.StringIO())
    call_command("verify_register", stdout=io.StringIO())


@pytest.mark.parametrize("update", [update_by_orm, update_by_sql])
def test_each_altered_column_is_named_and_mended(shelf, update):
    """One test for all columns: filling the shelf costs more than altering it."""
    before = rows()
    for field in COLUMNS:
        entry = CatalogueEntry.objects.get(title="Notice, check and share")
        update(entry, field, other_value(field, entry if field.model is CatalogueEntry else entry.text))
        assert rows() != before, field.column
        expected = "lacks edition 2 of HIPB-0001" if field.column in KNOWN_BY else f"in the column .*{field.column}."
        with pytest.raises(CommandError, match=expected):
            call_command("verify_register")
        rebuild()
        assert rows() == before, field.column


def test_missing_and_invented_entries_are_mended(shelf):
    before = rows()
    entry = CatalogueEntry.objects.get(title="Notice, check and share")
    entry.pk, entry.visible_from = None, timezone.now()
    entry.save()
    with pytest.raises(CommandError, match="an entry that no edition gives: HIPB-0001"):
        call_command("verify_register")
    rebuild()
    assert rows() == before
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {CatalogueText._meta.db_table}")
    with pytest.raises(CommandError, match="resources_cataloguetext, which is missing"):
        call_command("verify_register")
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {CatalogueEntry._meta.db_table}")
    with pytest.raises(CommandError, match="lacks edition 1 of HIPB-0001"):
        call_command("verify_register")
    rebuild()
    assert rows() == before
