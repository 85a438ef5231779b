"""The results of a request as data, whole or in pages: the one place where open data asks the finder."""

from dataclasses import dataclass

from .facets import read_vocabulary
from .filters import Filters
from .finder import entries_of, find

BATCH = 500


class BrokenCursor(ValueError):
    """A cursor that this library never gave."""


@dataclass(frozen=True)
class Results:
    """What `filters` find in a language, best first; `read` makes them of a request's `QueryDict`."""

    language: str
    filters: Filters
    found: object

    @classmethod
    def read(cls, parameters, language):
        """Return the results of a request; what is unknown in it is left out, and in `filters.unknown`."""
        filters = Filters.read(parameters, read_vocabulary())
        return cls(language, filters, find(language, filters))

    @property
    def count(self):
        """How many there are."""
        return len(self.found.found)

    def page(self, cursor, size):
        """Return the entries after a `cursor` ("" for the first), `size` at most, and the cursor after them or "".

        Raises `BrokenCursor`.
        """
        keys = [str(row.key) for row in self.found.found]
        try:
            start = keys.index(cursor) + 1 if cursor else 0
        except ValueError:
            raise BrokenCursor(cursor) from None
        rows = self.found.found[start : start + size]
        return entries_of(self.language, rows), str(rows[-1].key) if start + size < len(keys) else ""

    def all(self):
        """Yield the entries, reading some hundred at a time."""
        rows = self.found.found
        for start in range(0, len(rows), BATCH):
            yield from entries_of(self.language, rows[start : start + BATCH])

    def newest(self, size):
        """Return the newest entries, `size` at most."""
        return entries_of(self.language, self.found.found[:size])
