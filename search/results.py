"""In which order results stand, and which of them a page shows. Pure: reads the bitmaps alone.

Results stand in streams, one after the other: those in the reader's language before the others and, where words were
typed, the best matches before the rest. A place in them is (number of the stream, sort key in it).
"""

from dataclasses import dataclass, field
from itertools import chain, islice

from .bitmaps import ORDERS
from .cursors import decoded, encoded

PAGE_LENGTH = 20


@dataclass(frozen=True)
class Place:
    """Which part of the results is asked for: behind a cursor or before one, or, without either, page `number`."""

    after: str = ""
    before: str = ""
    number: int = 1
    length: int = PAGE_LENGTH


@dataclass
class Page:
    """The `slots` to show, and the cursors that lead on: "" where there is nothing more.

    It is about page `number` of `pages`. `is_place_unknown`: the cursor was none of ours, and the first page is given.
    """

    slots: list = field(default_factory=list)
    before: str = ""
    after: str = ""
    is_place_unknown: bool = False
    number: int = 1
    pages: int = 1


class Sorted:
    """A stream of a set of entries in one of the orders of the bitmaps."""

    def __init__(self, bitmaps, entries, order):
        self._bitmaps, self._entries, self._order = bitmaps, entries, order

    def key(self, slot):
        """Return the sort key of an entry."""
        return ORDERS[self._order](self._bitmaps.rows[slot])

    def slots(self, after=None, backwards=False):
        """Yield the slots from behind a key on, or backwards from before it."""
        return self._bitmaps.slots(self._entries, self._order, after, backwards)

    @property
    def shape(self):
        """What each part of a key is."""
        return (str, int, int) if self._order == "title" else (int, int, int)


class Ranked:
    """A stream of few entries in the order of their keys: {slot: key}, a key being five numbers."""

    shape = (int, int, int, int, int)

    def __init__(self, keys):
        self._keys = keys

    def key(self, slot):
        """Return the sort key of an entry."""
        return self._keys[slot]

    def slots(self, after=None, backwards=False):
        """Yield the slots from behind a key on, or backwards from before it."""
        ordered = sorted(self._keys, key=self._keys.get, reverse=backwards)
        if after is None:
            return iter(ordered)
        return (slot for slot in ordered if (self._keys[slot] < after if backwards else self._keys[slot] > after))


def page_of(streams, place, total):
    """Return the `Page` of the streams at a `Place`; `total` is how many results there are."""
    pages = max(1, -(-total // place.length))
    number = min(max(1, place.number), pages)
    cursor = place.before or place.after
    start = _read(cursor, streams) if cursor else None
    if cursor and start is None:
        found, number = _window(_from(streams), place.length), 1
    elif place.before:
        found = _window(_from(streams, start, backwards=True), place.length)
        if not found[0]:  # what stood there is gone: this is the beginning now
            found, number = _window(_from(streams), place.length), 1
        else:
            shown, more = found
            return _page(streams, shown[::-1], more, True, number, pages)
    else:
        skipped = 0 if cursor else (number - 1) * place.length
        found = _window(islice(_from(streams, start), skipped, None), place.length)
    shown, more = found
    has_before = bool(start) or number > 1
    return _page(streams, shown, has_before, more, number, pages, is_place_unknown=bool(cursor) and start is None)


def _window(found, length):
    """Return the first of what was found, and whether there is more."""
    found = list(islice(found, length + 1))
    return found[:length], len(found) > length


def _page(streams, shown, has_before, has_after, number, pages, is_place_unknown=False):
    return Page(
        [slot for _number, slot in shown],
        before=_cursor(shown[0], streams) if shown and has_before else "",
        after=_cursor(shown[-1], streams) if shown and has_after else "",
        is_place_unknown=is_place_unknown,
        number=number,
        pages=pages,
    )


def all_slots(streams):
    """Yield every slot in order."""
    return (slot for _number, slot in _from(streams))


def _from(streams, start=None, backwards=False):
    """Yield (number of the stream, slot) from behind a place on, or backwards from before it."""
    number, key = start or (len(streams) - 1 if backwards else 0, None)
    numbers = range(number, -1, -1) if backwards else range(number, len(streams))
    return chain.from_iterable(
        ((at, slot) for slot in streams[at].slots(key if at == number else None, backwards)) for at in numbers
    )


def _cursor(found, streams):
    number, slot = found
    return encoded((number, *streams[number].key(slot)))


def _read(cursor, streams):
    """Return the (number of the stream, key) that a cursor means, or None."""
    place = decoded(cursor)
    if not place or type(place[0]) is not int or not 0 <= place[0] < len(streams):
        return None
    number, *key = place
    shape = streams[number].shape
    fits = len(key) == len(shape) and all(
        isinstance(part, str) == (kind is str) for part, kind in zip(key, shape, strict=True)
    )
    return (number, tuple(key)) if fits else None
