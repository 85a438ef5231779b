"""What a visitor asked for, read from the address, and the address of every other choice.

Whatever the address holds, the result is a request that can be answered: what is unknown is left out and remembered.
"""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from .facets import FACETS, Facet, Term
from .text import SearchWords, read_search


@dataclass(frozen=True)
class Filters:
    """`chosen` has the chosen terms of each facet in the vocabulary's order, `unknown` the values that no facet has."""

    search: SearchWords
    chosen: dict[Facet, tuple[Term, ...]]
    unknown: tuple[str, ...]

    @classmethod
    def read(cls, parameters, vocabulary):
        """Return the filters of a request's `QueryDict`; `vocabulary` is what `read_vocabulary` returns."""
        chosen, unknown = {}, []
        for facet in FACETS:
            # A form sends an empty value for "any"; asking twice for one value is asking once.
            asked = dict.fromkeys(value for value in parameters.getlist(facet.name) if value.strip())
            terms = vocabulary[facet]
            chosen[facet] = tuple(term for key, term in terms.items() if key in asked)
            unknown += [value for value in asked if value not in terms]
        return cls(read_search(parameters.get("q", "")), chosen, tuple(unknown))

    @property
    def narrows(self):
        """Whether anything at all was asked for."""
        return bool(self.search.typed) or any(self.chosen.values())

    def tokens(self):
        """Return {facet: set of its chosen values as the catalogue stores them}, facets without a choice left out."""
        return {facet: {facet.token(term.key) for term in terms} for facet, terms in self.chosen.items() if terms}

    def has(self, facet, term):
        """Return whether a term is chosen."""
        return term in self.chosen[facet]

    def query(self, without=(), with_search=True):
        """Return the query string of these filters, less the terms `without` as (facet, term) pairs; "" for none."""
        pairs = [("q", self.search.typed)] if self.search.typed and with_search else []
        pairs += [
            (facet.name, term.key)
            for facet, terms in self.chosen.items()
            for term in terms
            if (facet, term) not in without
        ]
        return urlencode(pairs)

    def address(self, **changes):
        """Return the address of the finder with these filters; `changes` are those of `query`."""
        return library_address(self.query(**changes))


def library_address(query=""):
    """Return the address of the finder with a query string."""
    return reverse("library") + (f"?{query}" if query else "")
