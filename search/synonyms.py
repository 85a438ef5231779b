"""The synonyms that the communications team keeps, as an engine needs them."""

from .models import SynonymGroup
from .synonym_phrases import folded

_remembered = [None, None]


def synonyms():
    """Return {phrase: the other phrases of its group}, each a tuple of folded words; one query.

    A phrase stands in one group; where two people put it into two at the same moment, it has the others of both.
    """
    found = {}
    for words in SynonymGroup.objects.order_by("pk").values_list("words", flat=True):
        phrases = [folded(phrase) for phrase in words.splitlines()]
        for phrase in phrases:
            others = [other for other in phrases if other != phrase]
            found[phrase] = tuple(dict.fromkeys((*found.get(phrase, ()), *others)))
    return found


def synonyms_at(version):
    """Return `synonyms()` as this worker remembers them for a `Version`: whoever saves a group counts it on."""
    known_at, known = _remembered
    if known is None or not version.same_catalogue(known_at):
        known = synonyms()
        _remembered[:] = version, known
    return known
