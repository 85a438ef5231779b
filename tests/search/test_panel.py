"""The filters as they are shown: counts, what cannot be ticked, long lists, and audiences under their role types."""

import pytest
from django.http import QueryDict
from django.utils import timezone

from audiences.models import Sector
from search.facets import SHOWN
from search.filters import Filters
from search.finder import find
from search.panel import orders


def sections(query=""):
    """Return {name: section} of what a query string shows."""
    return {section.name: section for section in find(QueryDict(query), "en-gb").sections}


def values_of(section):
    """Return {key: value} of a section."""
    return {value.key: value for group in section.groups for value in group.values}


def test_value_has_its_count_under_the_other_facets(shelf):
    shelf.put(role_types=["alerters"], sectors=["education"])
    shelf.put(role_types=["responders"], sectors=["education"])
    shelf.put(role_types=["responders"], sectors=["health"])
    shown = sections("role_type=alerters")
    assert {key: value.count for key, value in values_of(shown["role_type"]).items() if value.count} == {
        "alerters": 1,
        "responders": 2,
    }
    assert {key: value.count for key, value in values_of(shown["sector"]).items() if value.count} == {"education": 1}


def test_value_cannot_be_ticked_when_it_would_find_nothing_unless_it_is_chosen(shelf):
    shelf.put(role_types=["alerters"], kind="guidance")
    kinds = values_of(sections("kind=leaflet")["kind"])
    assert (kinds["guidance"].disabled, kinds["leaflet"].disabled, kinds["toolkit"].disabled) == (False, False, True)
    assert kinds["leaflet"].chosen
    assert kinds["leaflet"].count == 0


@pytest.mark.parametrize(
    ("query", "role_types"),
    [
        ("", ["essential-awareness", "alerters", "responders", "decision-makers", "governance"]),
        ("role_type=alerters", ["alerters"]),
        ("role_type=alerters&target_audience=governance/target-audiences/1", ["alerters", "governance"]),
    ],
)
def test_audiences_are_those_of_the_chosen_role_types(framework, query, role_types):
    section = sections(query)["target_audience"]
    assert [group.values[0].key.split("/")[0] for group in section.groups] == role_types
    assert section.hidden == 0


def test_section_is_open_when_people_mostly_want_it_or_it_has_a_choice(framework):
    assert [name for name, section in sections().items() if section.is_open] == ["role_type", "sector", "kind"]
    # Audiences of all role types are too many to read.
    opened = [name for name, section in sections("role_type=alerters").items() if section.is_open]
    assert opened == ["role_type", "target_audience", "sector", "kind"]
    assert sections("duration=up-to-an-hour")["duration"].is_open
    assert sections("find_learning_outcome=risk")["learning_outcome"].is_open


def test_retired_term_is_offered_only_while_something_carries_it(shelf):
    Sector.objects.filter(slug="health").update(retired_on=timezone.localdate())
    assert "health" not in values_of(sections()["sector"])
    shelf.put(sectors=["health"])
    assert values_of(sections()["sector"])["health"].count == 1


def test_long_section_shows_some_and_all_that_is_chosen_or_searched_for(shelf):
    shelf.put(tags=[f"tag {number:03}" for number in range(SHOWN + 5)])
    last = f"tag {SHOWN + 4:03}"
    shown = sections()["tag"]
    assert (len(values_of(shown)), shown.hidden, shown.search_name) == (SHOWN, 5, "find_tag")
    chosen = sections(f"tag={last}")["tag"]
    assert (len(values_of(chosen)), chosen.hidden, values_of(chosen)[last].chosen) == (SHOWN + 1, 4, True)
    found = sections(f"tag={last}&role_type=alerters&find_tag=+000++TAG")["tag"]
    assert (list(values_of(found)), found.hidden, found.searched) == (["tag 000", last], 0, "000 TAG")


def test_ids_differ_and_hold_no_blank_whatever_the_keys_are(shelf):
    shelf.put(tags=["a b", "a-b", "łódź", "أمن", "<b>"])
    ids = [value.id for value in values_of(sections()["tag"]).values()]
    assert len(set(ids)) == 5
    assert not set("".join(ids)) & set(" <>\"'")


def test_orders_offer_the_best_match_only_where_words_were_typed():
    def offered(query):
        return [(order.key, order.chosen) for order in orders(Filters.read(QueryDict(query), dict))]

    assert offered("") == [("", True), ("title", False), ("review", False)]
    assert offered("q=share") == [("", True), ("newest", False), ("title", False), ("review", False)]
    assert offered("q=share&sort=newest") == [("", False), ("newest", True), ("title", False), ("review", False)]
