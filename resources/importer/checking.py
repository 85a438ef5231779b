"""What a file would do: each row makes a draft, changes one, changes nothing, or is wrong. Nothing is written here."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from .columns import COLUMNS, REFERENCE, ROLE_TYPES
from .header import columns_of
from .matching import Matcher, refuse_twins
from .permission import edit_problems
from .problems import CellProblem, Problem
from .term_columns import Terms
from .vocabulary import Vocabulary

MAKE, CHANGE, NOTHING, WRONG = "make", "change", "nothing", "wrong"
EMPTY = {column.name: column.empty for column in COLUMNS}


@dataclass
class PlannedRow:
    """A row, what it would do and what is wrong with it."""

    number: int
    cells: dict  # name of a column -> tidied text
    vocabulary: Vocabulary
    draft: object = None  # the `drafts.Draft` that it is about, None for a new resource
    values: dict = field(default_factory=dict)  # name of a column -> value; None if it could not be read
    problems: list = field(default_factory=list)

    @property
    def before(self):
        """The values that the resource has: nothing, if it is new."""
        return self.draft.values if self.draft else EMPTY

    @property
    def changes(self):
        """The columns whose value would be another one."""
        return [column for column in COLUMNS if self.values.get(column.name) != self.before[column.name]]

    @property
    def action(self):
        """One of make, change, nothing, wrong."""
        if self.problems:
            return WRONG
        if self.draft is None:
            return MAKE
        return CHANGE if self.changes else NOTHING

    def refuse(self, column, text):
        """Note that something is wrong with a cell, or with the row as a whole if `column` is None."""
        self.problems.append(Problem(self.number, column.name if column else "", text))


@dataclass(frozen=True)
class Plan:
    """What a file would do: its columns in their order, and a `PlannedRow` for each row that is not blank."""

    columns: list
    rows: list

    @property
    def problems(self):
        """Everything that is wrong, by row."""
        return [problem for row in self.rows for problem in row.problems]

    def with_action(self, *actions):
        """Return the rows that would do this."""
        return [row for row in self.rows if row.action in actions]


def check(table, by, update=False, progress=iter):
    """Return the `Plan` of a `reading.Table` for a person; raise `FileRefused` if its header is wrong.

    With `update`, a row about a resource of the library changes it: an empty cell empties its value, an absent column
    leaves it. Without, such a row is wrong. `progress` is given the rows and yields them.
    """
    columns = columns_of(table.header, update)
    vocabulary = Vocabulary()
    matcher = Matcher(vocabulary)
    rows = [_planned(source, columns, vocabulary, matcher, update) for source in progress(table.rows)]
    refuse_twins(rows)
    changing = {row.draft.pk: row for row in rows if row.action == CHANGE}
    for pk, text in edit_problems(by, changing).items():
        changing[pk].refuse(None, text)
    return Plan(columns, rows)


def _planned(source, columns, vocabulary, matcher, update):
    pairs = zip(columns, source.cells, strict=False)
    row = PlannedRow(source.number, {column.name: column.tidied(text) for column, text in pairs}, vocabulary)
    if len(source.cells) != len(columns):
        row.refuse(None, _wrong_width(len(source.cells), len(columns)))
    else:
        matcher.match(row, update)
        if not row.problems:
            _read(row)
    return row


def _read(row):
    """Read the cells in the order of the table: the role types come before the lists that depend on them."""
    row.values = dict(row.before)
    for column in COLUMNS:
        text = row.cells.get(column.name)
        if column is REFERENCE:
            continue
        if text is None:
            if column.required and row.draft is None:
                row.refuse(None, _("A new resource needs the column “%s”.") % column.name)
        # What the exporter wrote is what the resource has, even where a newer rule would not take it.
        elif row.draft is None or text != column.write(row.before[column.name]):
            try:
                row.values[column.name] = column.read(text, row)
            except CellProblem as problem:
                row.values[column.name] = None
                row.refuse(column, str(problem))
    _check_terms(row)


def _check_terms(row):
    changed = {column.name for column in row.changes}
    for column in COLUMNS:
        value = row.values[column.name]
        if isinstance(column, Terms) and value and changed & {column.name, ROLE_TYPES.name}:
            for text in column.value_problems(value, row.values, row.draft and row.draft.values):
                row.refuse(column, text)


def _wrong_width(found, wanted):
    if found < wanted:
        return _("This row has %(found)d cells, the header %(wanted)d. An empty cell needs its comma too.") % {
            "found": found,
            "wanted": wanted,
        }
    return _(
        "This row has %(found)d cells, the header %(wanted)d. A text with a comma in it stands in quotation marks."
    ) % {"found": found, "wanted": wanted}
