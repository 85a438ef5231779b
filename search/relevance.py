"""Which results are best: an exact reference, then all words in the title, then the engine's score, then the newest.

Only some of many are scored, since a common word is found in all of a large library: those with the words in the title
first, the newest first. The rest follows newest first.
"""

from itertools import islice

from .bitmaps import ORDERS
from .engines import ranked
from .text import words_in

SCORED = 500
# Scores are compared in steps, so that a publication, which moves each of them a little, seldom moves an entry.
STEPS = 20


def best_of(bitmaps, entries, query, in_title):
    """Return {slot: sort key} of the best of a set of entries; `in_title` are those with all words in the title."""
    titled = entries & in_title
    slots = list(islice(bitmaps.slots(titled), SCORED))
    slots += islice(bitmaps.slots(entries & ~titled), SCORED - len(slots))
    if not slots:
        return {}
    scores = ranked(query, [bitmaps.rows[slot].id for slot in slots])
    best = max(scores.values(), default=0)
    # However its parts were joined or quoted.
    reference = "-".join(words_in(query.typed)).upper()
    keys = {}
    for slot in slots:
        row = bitmaps.rows[slot]
        tier = 0 if row.reference == reference else 1 if titled >> slot & 1 else 2
        step = round(scores.get(row.id, 0) / best * STEPS) if best else 0
        keys[slot] = (tier, -step, *ORDERS["newest"](row))
    return keys
