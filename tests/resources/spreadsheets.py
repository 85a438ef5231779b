"""Files for the importer's tests."""

import csv
import io

from openpyxl import Workbook

from resources.importer.reading import read_table


def csv_bytes(*rows):
    """Return rows as a CSV file, without anything that our own writer does."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()


def xlsx_bytes(*rows):
    """Return rows as an XLSX file, as a spreadsheet program would write it."""
    workbook = Workbook()
    for row in rows:
        workbook.active.append(row)
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def table_of(*rows):
    """Return rows as the importer reads them."""
    return read_table(csv_bytes(*rows))


HEADER = ("title", "publisher", "kind", "role_types")


def rows_of(*rows, **columns):
    """Return a table of rows (title, publisher, kind, role types); `columns` add the same cell to each of them."""
    return table_of([*HEADER, *columns], *([*row, *columns.values()] for row in rows))


def one_row(title="One", publisher="Board", kind="guidance", role_types="alerters", **columns):
    """Return a table of one row that is right, but for what is given."""
    return rows_of((title, publisher, kind, role_types), **columns)
