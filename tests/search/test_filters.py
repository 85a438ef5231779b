"""Reading an address, and making one."""

import pytest
from django.http import QueryDict

from search.facets import FACETS, Term
from search.filters import Filters

ROLE_TYPE, TARGET_AUDIENCE, SECTOR, KIND = (
    facet for facet in FACETS if facet.name in ("role_type", "target_audience", "sector", "kind")
)
VOCABULARY = {
    ROLE_TYPE: {"alerters": Term("alerters", "Alerters"), "governance": Term("governance", "Governance")},
    TARGET_AUDIENCE: {
        "alerters/target-audiences/1": Term("alerters/target-audiences/1", "Front line staff", group="alerters")
    },
    SECTOR: {"education": Term("education", "Education")},
    KIND: {"guidance": Term("guidance", "Guidance")},
}

QUERIES = {
    "nothing": ("", "", 0),
    "empty values": ("q=&role_type=&kind=+", "", 0),
    "one of each": (
        "kind=guidance&sector=education&q=lone+working&role_type=alerters",
        "q=lone+working&role_type=alerters&sector=education&kind=guidance",
        0,
    ),
    "the vocabulary's order": ("role_type=governance&role_type=alerters", "role_type=alerters&role_type=governance", 0),
    "a key with slashes": (
        "target_audience=alerters/target-audiences/1",
        "target_audience=alerters%2Ftarget-audiences%2F1",
        0,
    ),
    "500 repeats": ("&".join(["role_type=alerters"] * 500), "role_type=alerters", 0),
    "unknown values": ("role_type=wizards&role_type=wizards&sector=%C2%B2&kind=guidance", "kind=guidance", 2),
    "a value of another facet": ("sector=alerters", "", 1),
    "unknown parameters": ("utm_source=x&find_tag=y", "", 0),
    "an unknown order": ("sort=up&kind=guidance", "kind=guidance", 1),
    "the usual order": ("sort=newest&kind=guidance", "kind=guidance", 0),
    "the usual order of words": ("sort=relevance&q=x", "q=x", 0),
    "another order": ("q=x&sort=newest", "q=x&sort=newest", 0),
    "not UTF-8": ("q=%ff%fe&role_type=%ed%a0%80", "q=%EF%BF%BD%EF%BF%BD", 1),
}


def read(query):
    """Return the filters of a query string."""
    return Filters.read(QueryDict(query), lambda facet: VOCABULARY.get(facet, {}))


@pytest.mark.parametrize(("query", "shortest", "unknown"), QUERIES.values(), ids=QUERIES)
def test_address_is_read_when_it_holds_anything(query, shortest, unknown):
    filters = read(query)
    assert filters.query() == shortest
    assert len(filters.unknown) == unknown
    assert filters.narrows == bool(shortest)


def test_address_leaves_out_a_term_when_it_is_removed():
    filters = read("q=share&role_type=alerters&role_type=governance")
    alerters = VOCABULARY[ROLE_TYPE]["alerters"]
    assert filters.address(without=[(ROLE_TYPE, alerters)]) == "/library/?q=share&role_type=governance"
    assert filters.address(with_search=False) == "/library/?role_type=alerters&role_type=governance"


def test_address_has_no_query_when_nothing_is_left():
    filters = read("role_type=alerters")
    assert filters.address(without=[(ROLE_TYPE, VOCABULARY[ROLE_TYPE]["alerters"])]) == "/library/"
