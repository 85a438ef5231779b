"""How much work a difference may do, counted and never timed: the same contents are cut at the same place."""

# A cell is a pair of words that are compared. rapidfuzz 3.14.6 keeps a bit for each while it aligns two texts: this is
# 16 MB, and two texts of 11,000 words each.
CELLS_AT_ONCE = 2**27
# All together: about a third of a second.
CELLS = 2**30
# What it costs to begin a comparison at all, however short the texts.
CELLS_TO_BEGIN = 64


class Budget:
    """Cells that are left for one difference."""

    def __init__(self, cells=CELLS, at_once=CELLS_AT_ONCE):
        self._left = cells
        self._at_once = at_once

    def allows(self, first, second):
        """Return whether two sequences may be compared, and take it off what is left if so."""
        cells = len(first) * len(second) + CELLS_TO_BEGIN
        if cells > self._at_once or cells > self._left:
            return False
        self._left -= cells
        return True
