"""Every public entry of the library in the memory of a worker, one bit each: sets of entries are whole numbers. Pure.

An entry has a slot; bit n of a set says whether the entry in slot n belongs to it. Nothing here knows a database; the
clock is given. At 100,000 entries a count takes some microseconds, where SQL takes milliseconds for each value.
"""

import heapq
import re
from array import array
from bisect import bisect_left, insort
from collections import defaultdict
from itertools import islice
from typing import NamedTuple

from .token_sets import TokenSets, number_of

NEVER = float("inf")
_SET = re.compile("1")


class Row(NamedTuple):
    """What is known of a catalogue entry: its facet values as tokens, what it is sorted by, and when it is public.

    `review_by` is the ordinal of a day; moments are seconds since 1970, `NEVER` for no end.
    """

    id: int
    reference: str
    language: str
    tokens: tuple[str, ...]
    edition: int
    title: str
    review_by: float
    visible_from: float
    visible_until: float


# What a list may be sorted by; new is what became public last, whenever it was approved. The entry's own key comes
# last, so that no two have one place.
ORDERS = {
    "newest": lambda row: (-row.visible_from, -row.edition, -row.id),
    "title": lambda row: (row.title, row.edition, row.id),
    "review": lambda row: (row.review_by, row.edition, row.id),
}


class Bitmaps:
    """The sets of entries: one for each facet value, one of the public ones, one of those each language's readers see.

    Readers of a language see each resource once: in their language, else in the site's, else in another.
    """

    def __init__(self, rows, languages, now):
        """Take all `Row`s, the codes of the `languages` (the site's own first) and the moment."""
        self.languages = tuple(languages)
        self.rows = []
        self.free = []
        self.slot_of = {}
        self.slots_of = {}
        self.flips = []
        self._tokens_of = {}
        slots_by_token = defaultdict(lambda: array("I"))
        for slot, row in enumerate(rows):
            self.rows.append(_without_tokens(row))
            self.slot_of[row.id] = slot
            self.slots_of.setdefault(row.reference, []).append(slot)
            self._await_flips(slot, row, now)
            for token in row.tokens:
                slots_by_token[token].append(slot)
        self.by_token = TokenSets(slots_by_token)
        del slots_by_token
        heapq.heapify(self.flips)
        self.orders = {
            name: array("L", sorted(range(len(self.rows)), key=lambda slot: key(self.rows[slot])))
            for name, key in ORDERS.items()
        }
        seen = {language: [] for language in self.languages}
        public = []
        for slots in self.slots_of.values():
            open_slots = [slot for slot in slots if self._is_public(slot, now)]
            public += open_slots
            for language in self.languages if open_slots else ():
                seen[language].append(self._seen_by(language, open_slots))
        self.public = self.set_in(public)
        self.seen = {language: self.set_in(slots) for language, slots in seen.items()}

    def replace(self, reference, language, rows, now):
        """Put `rows` in the place of all that was known of a reference in a language."""
        for slot in [slot for slot in self.slots_of.get(reference, ()) if self.rows[slot].language == language]:
            self._remove(slot)
        for row in rows:
            self._insert(row, now)
        self._see_again(reference, now)

    def advance(self, now):
        """Let appear and lapse what does by the passing of time alone, up to a moment."""
        while self.flips and self.flips[0][0] <= now:
            _moment, slot, entry = heapq.heappop(self.flips)
            row = self.rows[slot]
            if row is not None and row.id == entry:
                self._see_again(row.reference, now)

    def having(self, token):
        """Return the set of the entries with a facet value."""
        return self.by_token.number(token)

    def tokens_of(self, facet):
        """Return the tokens of a facet that something public has now, the most frequent first."""
        if facet not in self._tokens_of:
            public = self.public, self._bits(self.public)
            counted = [
                (-self.by_token.count_in(token, public), token)
                for token in self.by_token
                if token.startswith(f"{facet}:")
            ]
            self._tokens_of[facet] = [token for number, token in sorted(counted) if number]
        return self._tokens_of[facet]

    def set_of(self, ids):
        """Return the set of entries by their keys; an unknown key is left out."""
        slot_of = self.slot_of
        return self.set_in(slot_of[key] for key in ids if key in slot_of)

    def set_in(self, slots):
        """Return the set of the entries in some slots."""
        return number_of(slots)

    def slots(self, entries, order="newest", after=None, backwards=False):
        """Yield the slots of a set in an order, from behind the key `after` on, or backwards from before it."""
        key = ORDERS[order]
        few = entries.bit_count() ** 2 < len(self.rows) * 20
        ordered = sorted(self._slots_in(entries), key=lambda slot: key(self.rows[slot])) if few else self.orders[order]
        place = self._place(ordered, key, after, backwards)
        chosen = reversed(ordered[:place]) if backwards else islice(ordered, place, None)
        if few:
            return iter(chosen)
        is_in = self._bits(entries)
        return (slot for slot in chosen if is_in[slot] == "1")

    def _place(self, ordered, key, after, backwards):
        """Return where to begin: how many slots have a key up to `after`, or, backwards, less than it."""
        if after is None:
            return len(ordered) if backwards else 0
        place = bisect_left(ordered, after, key=lambda slot: key(self.rows[slot]))
        at = place < len(ordered) and key(self.rows[ordered[place]]) == after
        return place + (at and not backwards)

    def _bits(self, entries):
        return f"{entries:0{len(self.rows)}b}"[::-1]

    @staticmethod
    def _slots_in(entries):
        return [found.start() for found in _SET.finditer(f"{entries:b}"[::-1])]

    def _is_public(self, slot, now):
        row = self.rows[slot]
        return row.visible_from <= now < row.visible_until

    def _seen_by(self, language, slots):
        """Return the one of a resource's public slots that the readers of a language see."""
        wanted = [language, *self.languages]
        return min(slots, key=lambda slot: wanted.index(found) if (found := self.rows[slot].language) in wanted else 99)

    def _await_flips(self, slot, row, now):
        for moment in (row.visible_from, row.visible_until):
            if now < moment < NEVER:
                heapq.heappush(self.flips, (moment, slot, row.id))

    def _see_again(self, reference, now):
        self._tokens_of.clear()
        slots = self.slots_of.get(reference, ())
        open_slots = [slot for slot in slots if self._is_public(slot, now)]
        for slot in slots:
            self._hide(slot)
        for slot in open_slots:
            self.public |= 1 << slot
        for language in self.languages if open_slots else ():
            self.seen[language] |= 1 << self._seen_by(language, open_slots)

    def _hide(self, slot):
        keep = ~(1 << slot)
        self.public &= keep
        for language in self.languages:
            self.seen[language] &= keep

    def _insert(self, row, now):
        if self.free:
            slot = self.free.pop()
            self.rows[slot] = _without_tokens(row)
        else:
            slot = len(self.rows)
            self.rows.append(_without_tokens(row))
        self.slot_of[row.id] = slot
        self.slots_of.setdefault(row.reference, []).append(slot)
        for token in row.tokens:
            self.by_token.add(token, slot)
        for name, key in ORDERS.items():
            insort(self.orders[name], slot, key=lambda slot, key=key: key(self.rows[slot]))
        self._await_flips(slot, row, now)

    def _remove(self, slot):
        row = self.rows[slot]
        self._hide(slot)
        self.by_token.forget(slot)
        for name, key in ORDERS.items():
            order = self.orders[name]
            place = bisect_left(order, key(row), key=lambda slot, key=key: key(self.rows[slot]))
            del order[order.index(slot, place)]
        self.slots_of[row.reference].remove(slot)
        if not self.slots_of[row.reference]:
            del self.slots_of[row.reference]
        del self.slot_of[row.id]
        self.rows[slot] = None
        self.free.append(slot)


def _without_tokens(row):
    """Return what is kept of a row: its values stand in the bitmaps, and there in a tenth of the memory."""
    return row._replace(tokens=())
