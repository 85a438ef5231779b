"""True counts for every value, from sets of entries. Pure: no database, no request.

Values within a facet are "or", facets together are "and", and a facet's counts ignore its own choices.
"""

from dataclasses import dataclass

from .facets import LANGUAGE


@dataclass(frozen=True)
class Counted:
    """The sets that a request leads to.

    `found` passes everything; `under_others` is {facet with a choice: the entries that pass all but it};
    `without_words` passes all filters, whatever its words; `seen` has each resource once, as the readers see it.
    """

    bitmaps: object
    found: int
    under_others: dict
    without_words: int
    seen: int

    def count(self, facet, key):
        """Return how many results there are with a value, under the choices of the other facets."""
        return (self.bitmaps.having(facet.token(key)) & self.under_others.get(facet, self.found)).bit_count()

    def count_without(self, facet):
        """Return how many results there are without the choices of a facet."""
        found = self.under_others.get(facet, self.found)
        return (found & self.seen if facet is LANGUAGE else found).bit_count()


def count(bitmaps, language, chosen, having_words=None):
    """Return what is `Counted` for the readers of a language.

    `chosen` is {facet: keys}, without facets that have no choice; `having_words` the entries in which the words were
    found, None if none were asked for. Who asks for a language gets all that there is in it; who does not, each
    resource once.
    """
    words = -1 if having_words is None else having_words
    passing = {facet: _any_of(bitmaps, facet, keys) for facet, keys in chosen.items()}
    narrowed = words
    for entries in passing.values():
        narrowed &= entries
    base = bitmaps.public if LANGUAGE in passing else bitmaps.seen[language]
    under_others = {}
    for facet in (*passing, *({LANGUAGE} - passing.keys())):
        # To choose a language is to look at all that there is in it.
        left = words & (bitmaps.public if facet is LANGUAGE else base)
        for other, entries in passing.items():
            if other is not facet:
                left &= entries
        under_others[facet] = left
    without_words = base
    for entries in passing.values():
        without_words &= entries
    return Counted(bitmaps, narrowed & base, under_others, without_words, bitmaps.seen[language])


def _any_of(bitmaps, facet, keys):
    entries = 0
    for key in keys:
        entries |= bitmaps.having(facet.token(key))
    return entries
