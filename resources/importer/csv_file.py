"""CSV: UTF-8, with or without a byte order mark. Written so that no spreadsheet program runs anything in it."""

import codecs
import csv
import io

from django.utils.translation import gettext as _

from .cells import first_that_is_no_text, guarded
from .problems import FileRefused

CONTENT_TYPE = "text/csv; charset=utf-8"


def read_csv(data):
    """Yield (row number, cells) for each record; raise `FileRefused` if the bytes are not CSV in UTF-8."""
    text = _decoded(data)
    # Spreadsheet programs of some countries separate by semicolons, a copied table by tabs.
    delimiter = max(",;\t", key=text.partition("\n")[0].count)
    # `strict`: a quotation mark that is never closed is an error, and does not swallow the rest of the file.
    records = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        yield from enumerate(records, start=1)
    except csv.Error as error:
        raise FileRefused(_refusal(error, records.line_num)) from error


def write_csv(rows):
    """Return rows of text as the bytes of a CSV file. The byte order mark tells Excel that it is UTF-8."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([guarded(cell) for cell in row] for row in rows)
    return codecs.BOM_UTF8 + out.getvalue().encode()


def _decoded(data):
    save_as_utf8 = _("In your spreadsheet program, choose “Save as” and then “CSV UTF-8”, or “Excel workbook (.xlsx)”.")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise FileRefused(_("The letters of this file are in the encoding UTF-16.") + " " + save_as_utf8)
    # Whatever the encoding of a text, its first 32 bytes values are no letters; pictures and PDFs are full of them.
    place = first_that_is_no_text(data.decode("latin-1"))
    if place is not None:
        raise FileRefused(
            _("This is not a CSV or XLSX file, or it is damaged: line %d holds what no text holds.")
            % (data.count(b"\n", 0, place) + 1)
            + " "
            + save_as_utf8
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise FileRefused(
            _("The letters of this file are not in the encoding UTF-8: see line %d.") % line + " " + save_as_utf8
        ) from error


def _refusal(error, line):
    if "field larger" in str(error):
        return _("Line %(line)d holds a cell of more than %(most)d characters. Shorten it.") % {
            "line": line,
            "most": csv.field_size_limit(),
        }
    return (
        _(
            "The quotation marks up to line %d do not match. Put a text with commas or line breaks between quotation "
            "marks, and double a quotation mark inside it."
        )
        % line
    )
