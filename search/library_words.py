"""The library's own words: those of titles, summaries, tags and the Board's terms. Whether a word is one of them."""

from .engines import engine
from .facets import FACETS
from .text import words_in

_words = [None, None]
_terms = [None, None]


def library_words(version):
    """Return {folded word: in how many entries it stands} at a catalogue's `Version`, as this worker remembers it.

    Words of entries that are not public yet are among them: who shows one to the public looks for it first.
    """
    known_at, words = _words
    if words is None or not version.same_catalogue(known_at):
        words = engine().library_words()
        _words[:] = version, words
    return words


def is_known(word, vocabulary, synonyms):
    """Return whether a folded word is the library's own, or of a `Vocabulary` or the `synonyms`: at most one query."""
    known_of, words = _terms
    if known_of is not vocabulary:
        words = {
            word
            for facet in FACETS
            if facet.is_vocabulary
            for term in vocabulary.terms(facet, None).values()
            for word in words_in(str(term.label))
        }
        _terms[:] = vocabulary, words
    return word in words or any(word in phrase for phrase in synonyms) or engine().knows(word)
