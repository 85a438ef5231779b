"""What is to be reached, and whether it is: `reached(results)` gives a row for each target. Pure, and fails nothing.

The bounds are those for SQLite. On PostgreSQL a time may be twice as long, so a ratio half as great; queries, memory
and growth have the same bounds. Shares of an empty view are those at the largest size.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from benchmarks.cases import COMMON, HIT, ONE_LETTER, PUBLISH, PUBLISH_PROCESSOR, RESOURCE, SUGGESTIONS, THREE
from benchmarks.results import Results

SMALL, MIDDLE, LARGE = 1_000, 10_000, 100_000
# A cost that does not grow with the library still moves by a few hundredths from run to run.
FLAT = 0.1


@dataclass(frozen=True)
class Target:
    """`measure` returns a figure of `Results`, or None; `bound` is the most that it may be, or the least.

    `is_of_time` where a database that takes twice as long may have half, or twice, of the bound.
    """

    label: str
    measure: Callable
    bound: float
    is_least: bool = False
    is_of_time: bool = False

    def bound_on(self, database):
        """Return the bound that holds on a database."""
        if database == "sqlite" or not self.is_of_time:
            return self.bound
        return self.bound / 2 if self.is_least else self.bound * 2


def _queries(name):
    return partial(Target, f"{name}: queries", partial(Results.most, name=name, what="queries"))


def _growth(name):
    return partial(Target, f"{name}: growth exponent", partial(Results.exponent, name=name))


def _faster(name, size):
    measure = partial(Results.times_faster, name=name, size=size)
    return partial(Target, f"{name}: times the usual way, {size:,}", measure, is_least=True, is_of_time=True)


def _share(name):
    def measure(results):
        return results.share_of_empty(name, results.sizes[-1])

    return partial(Target, f"{name}: share of an empty view", measure, is_least=True, is_of_time=True)


def _publishing_grown(results):
    """Return the cost at the large size over that at the small one; PostgreSQL works outside of our process."""
    name = PUBLISH_PROCESSOR if results.database == "sqlite" else PUBLISH
    return _ratio(results.of(name, LARGE, "p50"), results.of(name, SMALL, "p50"))


def _one_letter_against_long(results):
    last = results.sizes[-1]
    return _ratio(results.of(ONE_LETTER, last, "p50"), results.of(SUGGESTIONS, last, "p50"))


def _ratio(figure, other):
    return figure / other if figure and other else None


TARGETS = (
    _queries(THREE)(3),
    _faster(THREE, MIDDLE)(60),
    _faster(THREE, LARGE)(500),
    _share(THREE)(0.1),
    _growth(THREE)(0.3),
    _faster(COMMON, MIDDLE)(200),
    _growth(COMMON)(1),
    Target(f"{COMMON}: ms at 100,000", partial(Results.of, name=COMMON, size=LARGE, what="p50"), 200, is_of_time=True),
    _queries(SUGGESTIONS)(2),
    _growth(SUGGESTIONS)(FLAT),
    # As much as a long one, but for the noise of two measures.
    Target(f"{ONE_LETTER}: times a long one", _one_letter_against_long, 1.1),
    _queries(RESOURCE)(4),
    _growth(RESOURCE)(FLAT),
    _share(RESOURCE)(0.35),
    _share(HIT)(1),
    Target(f"{PUBLISH}: at 100,000 / at 1,000", _publishing_grown, 1.5),
    Target("Memory of a worker at 100,000, MB", partial(Results.of_server, what="memory_mb", size=LARGE), 350),
    Target(
        "Start to first answer at 100,000, s",
        partial(Results.of_server, what="starts_in", size=LARGE),
        5,
        is_of_time=True,
    ),
)


def reached(results):
    """Return (label, bound, figure or None, whether it is met or None) for each target."""
    rows = []
    for target in TARGETS:
        figure, bound = target.measure(results), target.bound_on(results.database)
        is_met = None if figure is None else (figure >= bound if target.is_least else figure <= bound)
        rows.append((target.label, f"{'at least' if target.is_least else 'at most'} {bound:g}", figure, is_met))
    return rows
