"""Finds the public resources of a request: from memory what is found and counted, in one query the page that is shown.

What is public is the catalogue's to say: the bitmaps are made from it, and `entries_of` asks it once more. Words only
narrow that down.
"""

from contextlib import contextmanager
from dataclasses import dataclass, field

from resources.catalogue import public_entries_by_key
from resources.catalogue_changes import Version

from .counting import Counted, count
from .did_you_mean import spelling
from .engines import engine
from .facets import LANGUAGE
from .filters import RELEVANCE, Filters
from .index import index
from .library_words import is_known
from .panel import panel
from .query import query_of
from .relevance import best_of
from .results import Page, Place, Ranked, Sorted, all_slots, page_of
from .synonyms import synonyms_at
from .vocabulary import Vocabulary, vocabulary

FIRST = Place()
FEW = 2  # results, with which a spelling is looked for


@dataclass(frozen=True)
class Found:
    """What a request found: `count` resources, of which `ids` are the keys of the page that was asked for.

    `page` has the cursors that lead on, `sections` the filters with their counts, `without` {facet with a choice: how
    many there are without it}, `query` what was looked for in the texts, or None. `in_others` is {other language than
    the reader's: how many there are in it}, `spelling` the text that was perhaps meant where little was found.
    """

    filters: Filters
    vocabulary: Vocabulary
    query: object
    count: int
    ids: list
    page: Page
    without_words: int
    without: dict
    in_others: dict
    synonyms: dict
    spelling: str | None = None
    sections: list = field(default_factory=list)

    def knows(self, word):
        """Return whether a folded word is one of the library's own, of the vocabulary or of the synonyms."""
        return is_known(word, self.vocabulary, self.synonyms)


def find(parameters, language, place=FIRST, with_panel=True):
    """Return what is `Found` for a `QueryDict` by the readers of a language."""
    with _searched(parameters, language) as searched:
        counted, filters = searched.counted, searched.filters
        total = counted.found.bit_count()
        page = page_of(searched.streams, place, total)
        return Found(
            filters=filters,
            vocabulary=searched.vocabulary,
            query=searched.query,
            count=total,
            ids=searched.ids(page.slots),
            page=page,
            without_words=counted.without_words.bit_count(),
            without={facet: counted.count_without(facet) for facet, chosen in filters.chosen.items() if chosen},
            in_others={
                other: number
                for other in searched.bitmaps.languages
                if other != language and (number := searched.count_in(other))
            },
            synonyms=synonyms_at(searched.version),
            spelling=searched.spelling() if total <= FEW else None,
            sections=panel(parameters, searched.terms, filters, counted) if with_panel else [],
        )


def find_entries(parameters, language, place=FIRST, with_panel=True):
    """Return what is `Found` and its catalogue entries, all read of one moment or, where it changed, a second time."""
    found = find(parameters, language, place, with_panel)
    entries = entries_of(found.ids)
    if len(entries) < len(found.ids):
        found = find(parameters, language, place, with_panel)
        entries = entries_of(found.ids)
    return found, entries


def all_ids(parameters, language):
    """Return the keys of all entries that a `QueryDict` finds, in its order."""
    with _searched(parameters, language) as searched:
        return searched.ids(all_slots(searched.streams))


def entries_of(ids):
    """Return the catalogue entries of these keys in their order, in one query; fewer if one was just withdrawn."""
    entries = public_entries_by_key(ids)
    return [entries[key] for key in ids if key in entries]


@dataclass(frozen=True)
class _Searched:
    """A request over the bitmaps, while nobody else uses them."""

    bitmaps: object
    filters: Filters
    vocabulary: Vocabulary
    version: Version
    query: object
    counted: Counted
    streams: list

    def spelling(self):
        """Return what was perhaps meant by the words and is found under the same filters, or None."""
        words = self.filters.search
        return spelling(words, self.version, self._finds, synonyms_at(self.version)) if words.words else None

    def _finds(self, query):
        return bool(self.bitmaps.set_of(engine().matching(query)) & self.counted.without_words)

    def terms(self, facet):
        """Return {key: `Term`} of all that a facet offers."""
        return self.vocabulary.terms(facet, self.bitmaps)

    def count_in(self, language):
        """Return how many of what was found are in a language."""
        return (self.counted.found & self.bitmaps.having(LANGUAGE.token(language))).bit_count()

    def ids(self, slots):
        """Return the keys of entries by their slots."""
        return [self.bitmaps.rows[slot].id for slot in slots]


@contextmanager
def _searched(parameters, language):
    with index() as (bitmaps, version):
        known = vocabulary(version)
        filters = Filters.read(parameters, lambda facet: known.terms(facet, bitmaps))
        query = query_of(filters.search, synonyms_at(version)) if filters.search.words else None
        having_words = None if query is None else bitmaps.set_of(engine().matching(query))
        chosen = {facet: [term.key for term in terms] for facet, terms in filters.chosen.items() if terms}
        counted = count(bitmaps, language, chosen, having_words)
        streams = _streams(bitmaps, counted.found, language, filters.order, query)
        yield _Searched(bitmaps, filters, known, version, query, counted, streams)


def _streams(bitmaps, found, language, order, query):
    """Return the results as streams: those in the reader's language first, each in the order that was asked for."""
    own = found & bitmaps.having(f"language:{language}")
    parts = [own, found & ~own]
    if order != RELEVANCE:
        return [Sorted(bitmaps, part, order) for part in parts]
    in_title = bitmaps.set_of(engine().matching_in_title(query))
    streams = []
    for part in parts:
        best = best_of(bitmaps, part, query, in_title)
        streams += [Ranked(best), Sorted(bitmaps, part & ~bitmaps.set_in(best), "newest")]
    return streams
