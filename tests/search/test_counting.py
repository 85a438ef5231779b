"""The counts equal a naive count, for every choice that two facets of three values allow."""

from itertools import chain, combinations, product

import pytest

from search.counting import Row, count
from search.facets import FACETS

ROLE_TYPE, _audience, SECTOR, KIND = FACETS
VALUES = {
    ROLE_TYPE: ["role_types:alerters", "role_types:responders", "role_types:governance"],
    SECTOR: ["sectors:education", "sectors:health", "sectors:criminal-justice"],
}


def subsets(values):
    """Return every choice of these values, none included."""
    return [chosen for chosen in chain.from_iterable(combinations(values, size) for size in range(4))]


ROWS = [
    Row(number, (*role_types, *sectors, "kind:guidance"), has_words=number % 3 != 0)
    for number, (role_types, sectors) in enumerate(product(subsets(VALUES[ROLE_TYPE]), subsets(VALUES[SECTOR])))
]


def passes(row, chosen):
    """Whether a row has one of the chosen values of each facet."""
    return all(tokens & set(row.tokens) for tokens in chosen.values())


@pytest.mark.parametrize("role_types", subsets(VALUES[ROLE_TYPE]), ids=str)
@pytest.mark.parametrize("sectors", subsets(VALUES[SECTOR]), ids=str)
def test_counts_equal_a_naive_count_when_values_are_chosen(role_types, sectors):
    chosen = {facet: set(tokens) for facet, tokens in {ROLE_TYPE: role_types, SECTOR: sectors}.items() if tokens}
    counted = count(ROWS, chosen)
    with_words = [row for row in ROWS if row.has_words]
    assert counted.found == [row for row in with_words if passes(row, chosen)]
    for facet, values in VALUES.items():
        others = {other: tokens for other, tokens in chosen.items() if other is not facet}
        for value in values:
            assert counted.counts[value] == sum(value in row.tokens for row in with_words if passes(row, others))
        if facet in chosen:
            more = sum(passes(row, others) for row in with_words) - len(counted.found)
            assert counted.without[facet] == more
    assert counted.without_words == sum(passes(row, chosen) for row in ROWS if not row.has_words)
    assert counted.counts["kind:guidance"] == len(counted.found)


def test_counts_are_nought_when_there_are_no_rows():
    counted = count([], {KIND: {"kind:guidance"}})
    assert not counted.found
    assert counted.counts["kind:guidance"] == 0
