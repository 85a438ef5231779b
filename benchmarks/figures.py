"""The statistics of a benchmark. Pure."""

from math import ceil, log


def percentile(values, share):
    """Return the least value that at least `share` percent of the values do not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(ceil(len(ordered) * share / 100), 1) - 1]


def exponent(costs):
    """Return e where cost grows as size to the power of e, from {size: cost}: the smallest to the largest size.

    None where there are not two sizes.
    """
    if len(costs) < 2:
        return None
    least, most = min(costs), max(costs)
    return log(costs[most] / costs[least]) / log(most / least)
