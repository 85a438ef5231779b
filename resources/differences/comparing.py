"""Two canonical contents compared: their paragraphs, terms, facts and files."""

from dataclasses import dataclass

from resources.paragraphs import paragraphs_of

from .budget import Budget
from .facts import fact_changes
from .files import file_changes
from .rows import rows_of
from .summary import summary_of
from .terms import term_changes


@dataclass(frozen=True)
class Difference:
    """What changed from the content `before` to the content `after`; either may be None.

    `rows` are `rows.Row`s, all of both texts; `terms`, `facts` and `files` hold only what differs. Labels are in the
    language that was active when it was made.
    """

    before: dict | None
    after: dict | None
    rows: list
    terms: list
    facts: list
    files: list

    @property
    def is_empty(self):
        """Whether the two contents are the same, to the last letter."""
        return self.before == self.after

    @property
    def is_cut(self):
        """Whether some paragraphs were too long to compare word by word, and stand whole beside one another."""
        return any(row.is_cut for row in self.rows)

    @property
    def has_changed_text(self):
        """Whether any paragraph or picture differs."""
        return any(row.kind != "same" for row in self.rows)

    @property
    def images(self):
        """The rows whose picture was added, removed or replaced."""
        return [row for row in self.rows if row.is_other_picture]

    @property
    def summary(self):
        """One plain sentence with counts, in the active language."""
        return summary_of(self)


def difference(before, after, budget=None):
    """Return the `Difference` of two canonical contents; None before means that everything is new, None after redacted.

    The work is bounded by a `Budget` (a fresh one unless given); the same contents are always cut at the same place.
    """
    return Difference(
        before,
        after,
        rows_of(paragraphs_of(before), paragraphs_of(after), budget or Budget()),
        term_changes(before, after),
        fact_changes(before, after),
        file_changes(before, after),
    )
