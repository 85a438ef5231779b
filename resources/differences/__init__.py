"""What changed between two canonical contents. Pure: no query, no clock; the same two contents give the same answer.

`difference(before, after)` compares, `shown(difference, …)` gives what `components/difference/difference.html` needs.
"""

from .comparing import Difference, difference
from .showing import INLINE, SIDE_BY_SIDE, shown

__all__ = ["INLINE", "SIDE_BY_SIDE", "Difference", "difference", "shown"]
