"""The statistics say what they say by hand."""

import pytest

from benchmarks.figures import exponent, percentile

pytestmark = pytest.mark.one_database


@pytest.mark.parametrize(
    ("values", "share", "expected"),
    [([5], 95, 5), ([4, 1, 3, 2], 50, 2), (range(1, 101), 95, 95), (range(1, 101), 50, 50), ([1, 9], 95, 9)],
)
def test_percentile_is_the_nearest_rank(values, share, expected):
    assert percentile(values, share) == expected


@pytest.mark.parametrize(
    ("costs", "expected"),
    [({1_000: 2, 100_000: 2}, 0), ({1_000: 1, 10_000: 70, 100_000: 100}, 1), ({10: 1, 1_000: 10_000}, 2)],
)
def test_exponent_is_the_growth_from_the_smallest_to_the_largest_size(costs, expected):
    assert exponent(costs) == pytest.approx(expected)


def test_exponent_is_none_when_there_is_one_size():
    assert exponent({1_000: 3}) is None
