"""Fills the demonstration's library: the Board's catalogue through the importer, completed by `details.csv`."""

from django.core.management.base import CommandError

from resources.importer.checking import check
from resources.importer.csv_file import write_csv
from resources.importer.reading import read_table
from resources.importer.saving import save
from resources.models import ResourcePage

from . import data


def import_catalogue(author, today, progress):
    """Import the catalogue and complete its rows, unless there are resources; return how many were made."""
    if ResourcePage.objects.exists():
        return 0
    made = _import(data.CATALOGUE.read_bytes(), author, progress).made
    rows = data.details(today)
    _import(write_csv([list(rows[0]), *(list(row.values()) for row in rows)]), author, progress, update=True)
    return made


def _import(file, author, progress, update=False):
    saved = save(check(read_table(file), author, update), author, all_or_none=True, progress=progress)
    if saved.problems:
        raise CommandError("\n".join(str(problem) for problem in saved.problems))
    return saved
