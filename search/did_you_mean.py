"""What was probably meant where little or nothing is found: misspelt words set right by the library's own.

A correction is offered only if it finds something itself, so that nothing is told of what is not public.
"""

import re

from rapidfuzz import process
from rapidfuzz.distance import OSA

from .library_words import library_words
from .query import query_of
from .text import fold, read_search

SHORTEST = 4  # letters of a word that is set right
ALIKE = 0.74  # how much of a word must be right, from 0 to 1: one of four letters may be wrong
_WORD = re.compile(r"[^\W\d_]+")


def spelling(search, version, finds, synonyms):
    """Return the typed text with its misspelt words set right, or None where there is nothing to offer.

    `finds(query)` says whether something that is public now is found; `synonyms` are those of `query_of`.
    """

    def is_found(text):
        return finds(query_of(read_search(text), synonyms))

    meant = {}
    for word in dict.fromkeys(search.words):
        # Not asked is whether the library knows it: it may stand in what is not public yet.
        if len(word) >= SHORTEST and word.isalpha() and not is_found(word):
            meant[word] = next(filter(is_found, _most_alike(word, library_words(version))), word)
    corrected = _WORD.sub(lambda found: meant.get(fold(found[0]), found[0]), search.typed)
    return corrected if corrected != search.typed and is_found(corrected) else None


def _most_alike(word, words):
    """Return the words that are like a word, the most alike first; of two alike ones the more frequent.

    All of them, though mostly the first one is found: those of what is not public yet would take the others' place.
    """
    alike = process.extract(word, words.keys(), scorer=OSA.normalized_similarity, score_cutoff=ALIKE, limit=None)
    ranked = sorted(alike, key=lambda found: (-round(found[1], 2), -words[found[0]], found[0]))
    return [found for found, _likeness, _key in ranked]
