"""The filters as they are shown: counts, what cannot be ticked, and audiences under their role types."""

import pytest
from django.http import QueryDict
from django.utils import timezone

from audiences.models import Sector
from search.facets import read_vocabulary
from search.filters import Filters
from search.finder import find
from search.panel import panel


def sections(query=""):
    """Return the sections that a query string shows."""
    vocabulary = read_vocabulary()
    filters = Filters.read(QueryDict(query), vocabulary)
    return panel(vocabulary, filters, find("en-gb", filters))


def values_of(shown, name):
    """Return {key: value} of a facet."""
    return {
        value.key: value
        for section in shown
        for group in section.groups
        if group.name == name
        for value in group.values
    }


def test_value_has_its_count_under_the_other_facets(shelf):
    shelf.put(role_types=["alerters"], sectors=["education"])
    shelf.put(role_types=["responders"], sectors=["education"])
    shelf.put(role_types=["responders"], sectors=["health"])
    shown = sections("role_type=alerters")
    assert {key: value.count for key, value in values_of(shown, "role_type").items() if value.count} == {
        "alerters": 1,
        "responders": 2,
    }
    assert {key: value.count for key, value in values_of(shown, "sector").items() if value.count} == {"education": 1}


def test_value_cannot_be_ticked_when_it_would_find_nothing_unless_it_is_chosen(shelf):
    shelf.put(role_types=["alerters"], kind="guidance")
    kinds = values_of(sections("kind=leaflet"), "kind")
    assert (kinds["guidance"].disabled, kinds["leaflet"].disabled, kinds["toolkit"].disabled) == (False, False, True)
    assert kinds["leaflet"].chosen
    assert kinds["leaflet"].count == 0


@pytest.mark.parametrize(
    ("query", "folded", "role_types"),
    [
        ("", True, ["essential-awareness", "alerters", "responders", "decision-makers", "governance"]),
        ("role_type=alerters", False, ["alerters"]),
        ("role_type=alerters&target_audience=governance/target-audiences/1", False, ["alerters", "governance"]),
        ("target_audience=governance/target-audiences/1", False, ["governance"]),
    ],
)
def test_audiences_are_those_of_the_chosen_role_types(framework, query, folded, role_types):
    section = next(section for section in sections(query) if section.groups[0].name == "target_audience")
    assert section.folded == folded
    assert [group.values[0].key.split("/")[0] for group in section.groups] == role_types


def test_retired_term_is_offered_only_while_something_carries_it(shelf):
    Sector.objects.filter(slug="health").update(retired_on=timezone.localdate())
    assert "health" not in values_of(sections(), "sector")
    shelf.put(sectors=["health"])
    assert values_of(sections(), "sector")["health"].count == 1


def test_panel_has_the_kinds_alone_when_no_framework_is_loaded(db):
    assert [group.name for section in sections() for group in section.groups] == ["kind"]
