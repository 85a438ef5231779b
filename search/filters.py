"""What a visitor asked for, read from the address, and the address of every other choice.

Whatever the address holds, the result is a request that can be answered: what is unknown is left out and remembered.
"""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .facets import FACETS, Facet, Term
from .text import SearchWords, read_search

RELEVANCE, NEWEST = "relevance", "newest"


@dataclass(frozen=True)
class Sort:
    """An order of the results: its key in addresses and its wording."""

    key: str
    label: str | Promise


SORTS = (
    Sort(RELEVANCE, _("Best match")),
    Sort(NEWEST, _("Newest first")),
    Sort("title", _("Title")),
    Sort("review", _("Next review first")),
)


@dataclass(frozen=True)
class Filters:
    """`chosen` has the chosen terms of each facet in the vocabulary's order, `unknown` the values that no facet has.

    `sort` is the order that was asked for, or "".
    """

    search: SearchWords
    chosen: dict[Facet, tuple[Term, ...]]
    unknown: tuple[str, ...] = ()
    sort: str = ""

    @classmethod
    def read(cls, parameters, terms_of):
        """Return the filters of a request's `QueryDict`; `terms_of(facet)` returns {key: `Term`}."""
        chosen, unknown = {}, []
        for facet in FACETS:
            # A form sends an empty value for "any"; asking twice for one value is asking once.
            asked = dict.fromkeys(value for value in parameters.getlist(facet.name) if value.strip())
            terms = terms_of(facet) if asked else {}
            chosen[facet] = tuple(term for key, term in terms.items() if key in asked)
            unknown += [value for value in asked if value not in terms]
        sort = parameters.get("sort", "")
        if sort.strip() and sort not in {sort.key for sort in SORTS}:
            unknown.append(sort)
            sort = ""
        return cls(read_search(parameters.get("q", "")), chosen, tuple(unknown), sort.strip())

    @property
    def narrows(self):
        """Whether anything at all was asked for."""
        return bool(self.search.typed) or any(self.chosen.values())

    @property
    def usual_order(self):
        """The key of the order of results where none was asked for."""
        return RELEVANCE if self.search.words else NEWEST

    @property
    def order(self):
        """The key of the order in which results stand: without words, there is no best match."""
        return self.sort if self.sort and self.sort != RELEVANCE else self.usual_order

    def has(self, facet, term):
        """Return whether a term is chosen."""
        return term in self.chosen[facet]

    def query(self, without=(), with_search=True, search=None):
        """Return the query string of these filters, less the terms `without` as (facet, term) pairs; "" for none.

        `search` is another text to look for.
        """
        typed = self.search.typed if search is None else search
        pairs = [("q", typed)] if typed and with_search else []
        pairs += [
            (facet.name, term.key)
            for facet, terms in self.chosen.items()
            for term in terms
            if (facet, term) not in without
        ]
        if self.order != self.usual_order:
            pairs.append(("sort", self.sort))
        return urlencode(pairs)

    def address(self, **changes):
        """Return the address of the finder with these filters; `changes` are those of `query`."""
        return library_address(self.query(**changes))


def library_address(query=""):
    """Return the address of the finder with a query string."""
    return reverse("library") + (f"?{query}" if query else "")
