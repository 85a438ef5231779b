"""What can be wrong with a spreadsheet: one cell, one row, or the whole file."""

from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong, and what would be right. `row` counts as spreadsheets do: the header is row 1."""

    row: int
    column: str  # "" if the whole row is meant
    text: str

    def __str__(self):
        if self.column:
            return _("Row %(row)d, %(column)s: %(text)s") % vars(self)
        return _("Row %(row)d: %(text)s") % vars(self)


class CellProblem(Exception):
    """Raised by a column for a cell that it cannot take; its text says what would be right."""


class FileRefused(Exception):
    """Raised for a file of which no row can be read. `problems` is a list of sentences."""

    def __init__(self, *problems):
        super().__init__(*problems)
        self.problems = [str(problem) for problem in problems]
