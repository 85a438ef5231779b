"""The library's drafts as a spreadsheet, in the shape that the importer takes; and the empty template."""

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from . import csv_file, xlsx_file
from .columns import COLUMNS, NAMES
from .drafts import drafts
from .vocabulary import Vocabulary

CSV, XLSX = "csv", "xlsx"
CONTENT_TYPES = {CSV: csv_file.CONTENT_TYPE, XLSX: xlsx_file.CONTENT_TYPE}


def export(layout, progress=iter):
    """Return every draft as the bytes of a file, "csv" or "xlsx". `progress` is given the drafts and yields them."""
    return _written(layout, _rows(progress))


def template(layout):
    """Return a file with the header alone; as XLSX, a second sheet says what each column takes."""
    return _written(layout, [NAMES])


def file_name(layout, name="resources"):
    """Return the name of a file that is downloaded: it says of a demonstration that it is one."""
    demonstration = "-demonstration" if settings.DEMONSTRATION else ""
    return f"{name}{demonstration}-{timezone.localdate().isoformat()}.{layout}"


def _rows(progress):
    yield NAMES
    for draft in progress(drafts(Vocabulary())):
        yield [column.write(draft.values[column.name]) for column in COLUMNS]


def _written(layout, rows):
    if layout == CSV:
        return csv_file.write_csv(rows)
    return xlsx_file.write_xlsx({_("Resources"): rows, _("Columns"): _columns(), _("About"): _about()})


def _columns():
    yield [_("Column"), _("Needed"), _("What it takes")]
    for column in COLUMNS:
        yield [column.name, _("yes") if column.required else _("no"), str(column.accepts)]


def _about():
    yield [settings.BOARD_NAME]
    if settings.DEMONSTRATION:
        yield [_("This is a demonstration: no real Board approved anything in it.")]
    yield [_("Written on %s") % timezone.localdate().isoformat()]
    yield [_("These are drafts. What the Board has approved is in the public library and nowhere else.")]
    yield [_("Only the first sheet is read when this file is imported.")]
