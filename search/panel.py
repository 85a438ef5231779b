"""The filters as a page shows them: every value with its count, and those of a role type under its name."""

from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from django.utils.functional import Promise

from .facets import FACETS, ROLE_TYPE, SHOWN
from .filters import RELEVANCE, SORTS
from .text import fold, read_search

# A page has some 200 values, the same ones each time.
_quoted = lru_cache(maxsize=10_000)(quote)


@dataclass(frozen=True)
class Value:
    """A checkbox. One that would find nothing cannot be ticked, but one that is ticked can always be unticked.

    `id` is its own in the page, whatever its key holds; `lang` the language of its wording where it is not the page's,
    or "".
    """

    id: str
    key: str
    label: str | Promise
    count: int
    chosen: bool
    lang: str = ""

    @property
    def disabled(self):
        """Whether it cannot be ticked."""
        return not (self.count or self.chosen)


@dataclass(frozen=True)
class Group:
    """The checkboxes of a facet, or those of one role type, whose name is then `role_type`."""

    values: list[Value]
    role_type: str = ""


@dataclass(frozen=True)
class Section:
    """A facet: its `name` is the parameter of the address, `lang` the language of its values and role types, or "".

    `search_name` is the parameter of the field that searches in a long one, or "", `searched` what was typed there,
    `hidden` how many values that fit are not shown. An open one is one that people mostly want, or that has a choice.
    """

    name: str
    label: str | Promise
    groups: list[Group]
    lang: str
    is_open: bool
    chosen: int
    search_name: str = ""
    searched: str = ""
    hidden: int = 0


@dataclass(frozen=True)
class Order:
    """An order of the results as the form offers it; the usual one has no `key`, so that it is in no address."""

    key: str
    label: str | Promise
    chosen: bool


def orders(filters):
    """Return the `Order`s that there are: without words, there is no best match."""
    return [
        Order("" if sort.key == filters.usual_order else sort.key, sort.label, sort.key == filters.order)
        for sort in SORTS
        if sort.key != RELEVANCE or filters.search.words
    ]


def panel(parameters, terms_of, filters, counted):
    """Return the `Section`s of the filters in the order of the facets; one that has never had a value is left out.

    `parameters` is the request's `QueryDict`, `terms_of(facet)` returns {key: `Term`}.
    """
    sections = (_section(facet, parameters, terms_of, filters, counted) for facet in FACETS)
    return [section for section in sections if section]


def _section(facet, parameters, terms_of, filters, counted):
    offered = _offered(facet, terms_of(facet).values(), filters, counted)
    if not offered:
        return None
    is_searched_in = facet.is_long and len(offered) > SHOWN
    searched = read_search(parameters.get(f"find_{facet.name}", "")).typed if is_searched_in else ""
    fitting = [term.key for term in _found_by(searched, _of_role_types(filters.chosen[ROLE_TYPE], offered))]
    chosen = {term.key for term in filters.chosen[facet]}
    # A form sends what it shows: what is chosen is shown, or the next request would lose it.
    shown = {*(fitting[:SHOWN] if is_searched_in else fitting), *chosen}
    groups, lang = {}, facet.lang
    for term in offered:
        if term.key not in shown:
            continue
        value = Value(
            id=f"{facet.name}-{_quoted(term.key)}",
            key=term.key,
            label=term.label,
            count=counted.count(facet, term.key),
            chosen=term.key in chosen,
            lang=term.lang or lang,
        )
        groups.setdefault(term.group, []).append(value)
    role_types = terms_of(ROLE_TYPE)
    return Section(
        name=facet.name,
        label=facet.label,
        groups=[Group(values, role_types[key].label if key else "") for key, values in groups.items()],
        lang=lang,
        is_open=bool(chosen or searched) or not (facet.is_folded or _waits_for_role_type(offered, filters)),
        chosen=len(chosen),
        search_name=f"find_{facet.name}" if is_searched_in else "",
        searched=searched,
        hidden=sum(key not in shown for key in fitting[SHOWN:]) if is_searched_in else 0,
    )


def _offered(facet, terms, filters, counted):
    """Return the terms without the retired ones that nothing carries."""
    return [term for term in terms if not term.is_retired or counted.count(facet, term.key) or filters.has(facet, term)]


def _of_role_types(chosen, terms):
    """Return the terms of the chosen role types, and those that belong to none; all where none is chosen."""
    wanted = {term.key for term in chosen}
    return [term for term in terms if not term.group or term.group in wanted] if wanted else terms


def _waits_for_role_type(terms, filters):
    """Return whether a facet has terms of all role types, and none is chosen: too much to read for most."""
    return bool(terms[0].group) and not filters.chosen[ROLE_TYPE]


def _found_by(searched, terms):
    """Return the terms in whose wording all the words stand, begun or whole."""
    words = fold(searched).split()
    if not words:  # of 5,000 tags, mostly
        return terms
    return [term for term in terms if all(word in fold(str(term.label)) for word in words)]
