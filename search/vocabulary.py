"""The terms of all facets, as this worker remembers them: the Board's until the vocabulary is loaded anew."""

from .facets import FACETS, ROLE_TYPE, YEAR, Term

_remembered = {}


class Vocabulary:
    """{facet: {key: `Term`}}, in the vocabulary's order, retired terms included."""

    def __init__(self):
        self._terms = {facet: {term.key: term for term in facet.read_terms()} for facet in FACETS if facet.read_terms}
        self._found = {}  # of what the library has: its tokens, and the terms made of them

    def terms(self, facet, bitmaps):
        """Return {key: `Term`} of a facet: the Board's, or those of the public library (years; tags by frequency)."""
        if facet in self._terms:
            return self._terms[facet]
        tokens = bitmaps.tokens_of(facet.stored_as)
        made_of, terms = self._found.get(facet, (None, None))
        if made_of is not tokens:
            keys = [facet.key_of(token) for token in tokens]
            terms = {key: Term(key, key) for key in (sorted(keys, reverse=True) if facet is YEAR else keys)}
            self._found[facet] = tokens, terms
        return terms

    def in_full(self, term):
        """Return a term's wording with that of its role type, since wording repeats between role types."""
        if not term.group:
            return str(term.label)
        return f"{term.label} ({self._terms[ROLE_TYPE][term.group].label})"


def vocabulary(version):
    """Return the `Vocabulary` of a catalogue's `Version`: read in one query for each list, once in each worker."""
    if version.vocabulary not in _remembered:
        _remembered.clear()
        _remembered[version.vocabulary] = Vocabulary()
    return _remembered[version.vocabulary]
