"""XLSX, by openpyxl. Formulas are read as their text and never evaluated; on the way out every cell is text."""

import datetime
import io
import zipfile

from django.utils.translation import gettext as _
from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell

from .cells import doubly_guarded, tidied
from .problems import FileRefused

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# A small file can unpack to gigabytes. 20,000 full rows unpack to about 60 MB.
MOST_BYTES_UNPACKED = 200 * 1024 * 1024
# Wider rows are no table of ours; a sheet may claim 16,384 columns for each row.
MOST_COLUMNS = 200


def read_xlsx(data):
    """Yield (row number, cells) for each row of the first sheet; raise `FileRefused` if the bytes are not XLSX."""
    _refuse_zip_bomb(data)
    try:
        workbook = load_workbook(io.BytesIO(data), read_only=True, data_only=False)
        sheet = workbook.worksheets[0]
        # The size that the file claims may be wrong: some programs write "A1".
        sheet.reset_dimensions()
        for number, cells in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True), start=1):
            yield number, [_text(value) for value in cells]
    except Exception as error:  # openpyxl 3.1 lets through whatever a damaged file makes it trip over
        raise FileRefused(
            _("This is not an XLSX file, or it is damaged. In Excel, save it as “Excel workbook (.xlsx)”.")
        ) from error


def write_xlsx(sheets):
    """Return {name of a sheet: rows of text} as the bytes of an XLSX file."""
    workbook = Workbook(write_only=True)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append([_text_cell(sheet, text) for text in row])
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def _refuse_zip_bomb(data):
    try:
        unpacked = sum(part.file_size for part in zipfile.ZipFile(io.BytesIO(data)).infolist())
    except zipfile.BadZipFile:
        return  # openpyxl will trip over it too
    # Reading stops at the size that the archive states, so a lie gives a damaged file and no more.
    if unpacked > MOST_BYTES_UNPACKED:
        raise FileRefused(
            _("Unpacked, this file is larger than %d MB. Split it into several files.")
            % (MOST_BYTES_UNPACKED // (1024 * 1024))
        )


def _text(value):
    """Return the value of a cell as a person would type it into a CSV."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    # An array formula is an object that holds its text.
    return str(getattr(value, "text", value))


def _text_cell(sheet, text):
    cell = WriteOnlyCell(sheet, doubly_guarded(tidied(text)))
    # openpyxl takes what begins with "=" for a formula unless told otherwise.
    cell.data_type = "s"
    return cell
