"""True counts for every value, in one pass over the rows. Pure: no database, no request.

Values within a facet are "or", facets together are "and", and a facet's counts ignore its own choices. So a row that
passes everything counts for every facet, and a row that fails one facet alone counts for that facet's values only.
"""

from collections import Counter
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Row:
    """A public resource as the finder counts it: its values as stored, and whether the words were found in it."""

    key: int
    tokens: tuple[str, ...]
    has_words: bool = True
    has_words_in_title: bool = False


@dataclass
class Counted:
    """`found` are the rows that pass everything, in their order; `counts` is {value as stored: count}.

    `without[facet]` says how many more there would be without the choices of that facet, `without_words` how many
    without the words.
    """

    found: list[Row] = field(default_factory=list)
    counts: Counter = field(default_factory=Counter)
    without: Counter = field(default_factory=Counter)
    without_words: int = 0


def count(rows, chosen):
    """Return what is `Counted` over `rows`; `chosen` is {facet: set of values as stored}."""
    counted = Counted()
    for row in rows:
        failed = [facet for facet, tokens in chosen.items() if tokens.isdisjoint(row.tokens)]
        if not row.has_words:
            counted.without_words += not failed
        elif not failed:
            counted.found.append(row)
            counted.counts.update(row.tokens)
        elif len(failed) == 1:
            counted.without[failed[0]] += 1
            own = f"{failed[0].stored_as}:"
            counted.counts.update(token for token in row.tokens if token.startswith(own))
    return counted
