"""What is to be reached, and whether it is: `reached(results)` gives a row for each target. Pure, and fails nothing.

The bounds are those for SQLite. On PostgreSQL a time may be twice as long, so a ratio half as great; queries, memory
and growth have the same bounds. Shares of an empty view are those at the largest size.
"""

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.cases import (
    COMMON,
    HIT,
    ONE_LETTER,
    PUBLISH,
    PUBLISH_PROCESSOR,
    RESOURCE,
    SUGGESTIONS,
    THREE,
)

SMALL, MIDDLE, LARGE = 1_000, 10_000, 100_000
# A cost that does not grow with the library still moves by a few hundredths from run to run.
FLAT = 0.1


@dataclass(frozen=True)
class Target:
    """`measure` returns a figure of `Results`, or None; `bound` is its least, or its greatest where `is_most`."""

    label: str
    measure: Callable
    bound: float
    is_most: bool = True
    is_time: bool = False

    def bound_on(self, database):
        """Return the bound that holds on a database."""
        if database == "sqlite" or not self.is_time:
            return self.bound
        return self.bound * 2 if self.is_most else self.bound / 2


def _publishing_grown(results):
    """Return the cost at the large size over that at the small one; PostgreSQL works outside of our process."""
    name = PUBLISH_PROCESSOR if results.database == "sqlite" else PUBLISH
    return _ratio(results.of(name, LARGE, "p50"), results.of(name, SMALL, "p50"))


TARGETS = (
    Target(f"{THREE}: queries", lambda found: found.most(THREE, "queries"), 3),
    Target(f"{THREE}: times the usual way, 10,000", lambda found: found.times_faster(THREE, MIDDLE), 60, False, True),
    Target(f"{THREE}: times the usual way, 100,000", lambda found: found.times_faster(THREE, LARGE), 500, False, True),
    Target(
        f"{THREE}: share of an empty view", lambda found: found.share_of_empty(THREE, found.sizes[-1]), 0.1, False, True
    ),
    Target(f"{THREE}: growth exponent", lambda found: found.exponent(THREE), 0.3),
    Target(
        f"{COMMON}: times the usual way, 10,000", lambda found: found.times_faster(COMMON, MIDDLE), 200, False, True
    ),
    Target(f"{COMMON}: growth exponent", lambda found: found.exponent(COMMON), 1),
    Target(f"{COMMON}: ms at 100,000", lambda found: found.of(COMMON, LARGE, "p50"), 200, True, True),
    Target(f"{SUGGESTIONS}: queries", lambda found: found.most(SUGGESTIONS, "queries"), 2),
    Target(f"{SUGGESTIONS}: growth exponent", lambda found: found.exponent(SUGGESTIONS), FLAT),
    Target(
        f"{ONE_LETTER}: times a long one",
        lambda found: _ratio(
            found.of(ONE_LETTER, found.sizes[-1], "p50"), found.of(SUGGESTIONS, found.sizes[-1], "p50")
        ),
        1.1,
    ),
    Target(f"{RESOURCE}: queries", lambda found: found.most(RESOURCE, "queries"), 4),
    Target(f"{RESOURCE}: growth exponent", lambda found: found.exponent(RESOURCE), FLAT),
    Target(
        f"{RESOURCE}: share of an empty view",
        lambda found: found.share_of_empty(RESOURCE, found.sizes[-1]),
        0.35,
        False,
        True,
    ),
    Target(f"{HIT}: share of an empty view", lambda found: found.share_of_empty(HIT, found.sizes[-1]), 1, False, True),
    Target(f"{PUBLISH}: at 100,000 / at 1,000", _publishing_grown, 1.5),
    Target("Memory of a worker at 100,000, MB", lambda found: found.of_server("memory_mb", LARGE), 350),
    Target("Start to first answer at 100,000, s", lambda found: found.of_server("starts_in", LARGE), 5, True, True),
)


def reached(results):
    """Return (label, bound, figure or None, whether it is met or None) for each target."""
    rows = []
    for target in TARGETS:
        figure, bound = target.measure(results), target.bound_on(results.database)
        is_met = None if figure is None else (figure <= bound if target.is_most else figure >= bound)
        rows.append((target.label, f"{'at most' if target.is_most else 'at least'} {bound:g}", figure, is_met))
    return rows


def _ratio(figure, other):
    return figure / other if figure and other else None
