"""Rows as the text of a CSV file that any spreadsheet program opens, and in which it finds no formula."""

import csv

# What a spreadsheet would take for a formula: https://owasp.org/www-community/attacks/CSV_Injection
FORMULA = ("=", "+", "-", "@", "\t", "\r")
MEDIA_TYPE = "text/csv; charset=utf-8"


def csv_text(header, rows):
    """Yield the lines of the file. A byte order mark comes first: without it Excel misreads UTF-8."""
    writer = csv.writer(_Echo())
    yield "\ufeff" + writer.writerow(header)
    for row in rows:
        yield writer.writerow([harmless(cell) for cell in row])


def harmless(cell):
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


class _Echo:
    """Gives back what the writer writes, so that it can be sent at once."""

    def write(self, text):
        return text
