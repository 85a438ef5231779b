"""What is found, and in which order."""

from datetime import timedelta

import pytest
from django.http import QueryDict
from django.utils import timezone

from resources.models import CatalogueEntry
from search.facets import read_vocabulary
from search.filters import Filters
from search.finder import entries_of, find


def found(query="", language="en-gb"):
    """Return the titles that a query string finds, in order."""
    filters = Filters.read(QueryDict(query), read_vocabulary())
    return [entry.title for entry in entries_of(language, find(language, filters).found)]


def test_newest_approved_stands_first(shelf):
    shelf.put("Old", days_ago=3)
    shelf.put("New", days_ago=1)
    shelf.put("Middle", days_ago=2)
    assert found() == ["New", "Middle", "Old"]


def test_title_hits_stand_first_when_words_are_typed(shelf):
    shelf.put("Lone working", days_ago=9)
    shelf.put("New, in its body", days_ago=1, body="About lone working.")
    shelf.put("Older, in its body", days_ago=2, body="Working as a lone worker.")
    shelf.put("Something else")
    assert found("q=LONE+working") == ["Lone working", "New, in its body", "Older, in its body"]


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("q=straße", ["Strasse"]),
        ("q=łódź", ["ŁÓDŹ"]),
        ("q=100%25", ["100% safe"]),
        ("q=5%255", []),
        ("q=a_e", []),
        ("q=%F0%9F%9A%B8", []),
        ("q=%22", ["100% safe", "Strasse", "ŁÓDŹ"]),
        ("q=safe+nonsense", []),
        ("q=HIPB", ["100% safe", "Strasse", "ŁÓDŹ"]),
    ],
)
def test_words_are_looked_for_whatever_they_are(shelf, query, titles):
    shelf.put("100% safe", days_ago=1)
    shelf.put("Strasse", days_ago=2)
    shelf.put("ŁÓDŹ", days_ago=3)
    assert found(query) == titles


def test_facets_are_and_and_values_or(shelf):
    shelf.put("Both", days_ago=1, role_types=["alerters"], sectors=["education"])
    shelf.put("Other role type", days_ago=2, role_types=["responders"], sectors=["education"])
    shelf.put("Other sector", days_ago=3, role_types=["alerters"], sectors=["health"])
    assert found("role_type=alerters&role_type=responders&sector=education") == ["Both", "Other role type"]


def test_nothing_is_found_that_is_not_public_now(shelf):
    lapsed, future = shelf.put("Lapsed"), shelf.put("Future")
    shelf.put("Polish", language="pl")
    now = timezone.now()
    CatalogueEntry.objects.filter(pk=lapsed.pk).update(visible_until=now)
    CatalogueEntry.objects.filter(pk=future.pk).update(visible_from=now + timedelta(days=1))
    assert found() == []
    assert found(language="pl") == ["Polish"]


def test_entry_is_left_out_when_it_is_withdrawn_between_the_queries(shelf):
    entry = shelf.put("Withdrawn")
    rows = find("en-gb", Filters.read(QueryDict(""), read_vocabulary())).found
    entry.delete()
    assert entries_of("en-gb", rows) == []
