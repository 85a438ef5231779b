"""A plan as a table to look at: the first rows, every wrong row up to a bound, and each problem in its cell."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from .checking import CHANGE, MAKE, NOTHING, WRONG

MOST_ROWS = 200
MOST_WRONG_ROWS = 500

LABELS = {MAKE: _("New draft"), CHANGE: _("Change"), NOTHING: _("No change"), WRONG: _("Wrong")}


@dataclass(frozen=True)
class PreviewCell:
    """The text of a cell, what is wrong with it, and whether it would change something."""

    text: str
    problems: list
    is_changed: bool


@dataclass(frozen=True)
class PreviewRow:
    """A row as it is shown. `problems` are those of no single cell that the file has."""

    number: int
    action: str
    label: str
    problems: list
    cells: list


@dataclass(frozen=True)
class Preview:
    """What is shown of a plan, and how many rows do what. `is_cut` if not every row is shown."""

    columns: list
    rows: list
    counts: dict
    is_cut: bool


def preview_of(plan):
    """Return the `Preview` of a `checking.Plan`."""
    actions = [row.action for row in plan.rows]
    shown, wrong_shown = [], 0
    for place, row in enumerate(plan.rows):
        is_wrong = actions[place] == WRONG
        if place < MOST_ROWS or (is_wrong and wrong_shown < MOST_WRONG_ROWS):
            shown.append(_row(row, plan.columns))
            wrong_shown += is_wrong
    counts = {action: actions.count(action) for action in LABELS}
    return Preview(plan.columns, shown, counts, is_cut=len(shown) < len(plan.rows))


def _row(row, columns):
    names = {column.name for column in columns}
    elsewhere = [
        f"{problem.column}: {problem.text}" if problem.column else problem.text
        for problem in row.problems
        if problem.column not in names
    ]
    changed = {column.name for column in row.changes} if row.action == CHANGE else ()
    cells = [
        PreviewCell(
            row.cells.get(column.name, ""),
            [problem.text for problem in row.problems if problem.column == column.name],
            column.name in changed,
        )
        for column in columns
    ]
    return PreviewRow(row.number, row.action, LABELS[row.action], elsewhere, cells)
