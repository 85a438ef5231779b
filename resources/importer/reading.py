"""A file becomes a header and rows of text. Its content decides what it is, not its name."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from .cells import tidied_line, unguarded
from .csv_file import read_csv
from .problems import FileRefused
from .xlsx_file import read_xlsx

MOST_ROWS = 20_000
MOST_BYTES = 20 * 1024 * 1024

_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True)
class Row:
    """One row of text. `number` counts as spreadsheet programs do: the header is row 1."""

    number: int
    cells: list


@dataclass(frozen=True)
class Table:
    """What a file holds: the names of its columns as they were written, and the rows that are not blank."""

    header: list
    rows: list


def read_table(data):
    """Return the `Table` in the bytes of a CSV or XLSX file; raise `FileRefused` if there is none."""
    if not data.strip():
        raise FileRefused(_("The file is empty. Download the empty template and fill it in."))
    if len(data) > MOST_BYTES:
        raise FileRefused(
            _("The file is larger than %d MB. Split it into several files.") % (MOST_BYTES // (1024 * 1024))
        )
    if data.startswith(_OLD_OFFICE):
        raise FileRefused(_("This is an old Excel file. In Excel, choose “Save as” and then “Excel workbook (.xlsx)”."))
    records = read_xlsx(data) if data.startswith(_ZIP) else read_csv(data)
    header = _header(records)
    rows = list(_rows(records, len(header)))
    if not rows:
        raise FileRefused(_("The file has a header, but no row below it."))
    return Table(header, rows)


def _header(records):
    _number, cells = next(records, (1, []))
    header = _without_blank_end([tidied_line(cell) for cell in cells])
    if not header:
        raise FileRefused(_("The first row is empty. It must name the columns: see the empty template."))
    return header


def _rows(records, width):
    found = 0
    for number, cells in records:
        # Spreadsheet programs fill up rows with empty cells, so a missing cell counts only where none were added.
        filled = _without_blank_end(cells)
        if not filled:
            continue
        found += 1
        if found > MOST_ROWS:
            raise FileRefused(
                _("The file has more than %s rows. Split it into several files.") % f"{MOST_ROWS:,}",
            )
        kept = filled if len(filled) > width else cells[:width]
        yield Row(number, [unguarded(cell) for cell in kept])


def _without_blank_end(cells):
    last = len(cells)
    while last and not cells[last - 1].strip():
        last -= 1
    return cells[:last]
