"""What a run measured, kept in `benchmarks/latest.json`, and the figures that are read from it. Pure.

`measured` is {database: {size as text: {"ours": ..., "usual": ...}}}, with what `benchmarks/measuring.py` returns.
"""

from dataclasses import dataclass

from benchmarks.cases import EMPTY
from benchmarks.figures import exponent

DATABASES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


@dataclass(frozen=True)
class Results:
    """The measures of one database."""

    database: str
    measured: dict

    @property
    def sizes(self):
        """The sizes that were measured, the smallest first."""
        return sorted(int(size) for size in self.measured)

    def names(self):
        """Return the names of all cases of ours, in their order."""
        return list(dict.fromkeys(name for size in self.sizes for name in self._cases("ours", size)))

    def of(self, name, size, what, side="ours"):
        """Return a measure of a case ("p50", "p95", "rate", "queries", ...), or None where it was not measured."""
        return self._cases(side, size).get(name, {}).get(what)

    def of_server(self, what, size):
        """Return a measure of our server: "memory_mb" or "starts_in"."""
        return self.measured.get(str(size), {}).get("ours", {}).get(what)

    def series(self, name, side="ours"):
        """Return {size: p50 in ms} of a case."""
        found = {size: self.of(name, size, "p50", side) for size in self.sizes}
        return {size: cost for size, cost in found.items() if cost}

    def times_faster(self, name, size):
        """Return how many times as long the usual way takes, or None."""
        ours, usual = (self.of(name, size, "p50", side) for side in ("ours", "usual"))
        return usual / ours if ours and usual else None

    def share_of_empty(self, name, size):
        """Return the requests a second as a share of those of an empty view, or None."""
        rate, empty = self.of(name, size, "rate"), self.of(EMPTY, size, "rate")
        return rate / empty if rate and empty else None

    def exponent(self, name, side="ours"):
        """Return by which power of the size the time of a case grows, or None."""
        return exponent(self.series(name, side))

    def most(self, name, what):
        """Return the greatest measure of a case at any size, or None."""
        found = [self.of(name, size, what) for size in self.sizes]
        return max((value for value in found if value is not None), default=None)

    def _cases(self, side, size):
        return self.measured.get(str(size), {}).get(side, {}).get("cases", {})
