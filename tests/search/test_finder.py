"""What is found, in which order, and on which page."""

from datetime import timedelta

import pytest
from django.http import QueryDict
from django.utils import timezone

from resources.catalogue import remove
from resources.catalogue_changes import record_change
from resources.models import CatalogueEntry
from search.finder import all_ids, entries_of, find
from search.results import Place


def found(query="", language="en-gb"):
    """Return the titles that a query string finds, in order."""
    return [entry.title for entry in entries_of(find(QueryDict(query), language).ids)]


def change(entry, **columns):
    """Change a row of the catalogue, as a publication would."""
    CatalogueEntry.objects.filter(pk=entry.pk).update(**columns)
    record_change(entry.reference, entry.language)


def test_newest_approved_stands_first(shelf):
    shelf.put("Old", days_ago=3)
    shelf.put("New", days_ago=1)
    shelf.put("Middle", days_ago=2)
    assert found() == ["New", "Middle", "Old"]


def test_newest_is_what_became_public_last_whenever_it_was_approved(shelf):
    ahead = shelf.put("Approved first, public last", days_ago=9)
    shelf.put("New", days_ago=1)
    change(ahead, visible_from=timezone.now())
    assert found() == ["Approved first, public last", "New"]


def test_spelling_is_offered_where_it_finds_something_under_the_same_filters(shelf):
    shelf.put("Safeguarding", kind="leaflet")
    for kind, spelling in (("leaflet", "safeguarding"), ("guidance", None)):
        assert find(QueryDict(f"q=safegaurding&kind={kind}"), "en-gb").spelling == spelling


def test_title_hits_stand_first_when_words_are_typed(shelf):
    shelf.put("Lone working", days_ago=9)
    shelf.put("New, in its body", days_ago=1, body="About lone working.")
    shelf.put("Older, in its body", days_ago=2, body="Working as a lone worker.")
    shelf.put("Something else")
    assert found("q=LONE+working") == ["Lone working", "New, in its body", "Older, in its body"]


@pytest.mark.parametrize(
    ("sort", "titles"),
    [
        ("newest", ["Share b", "Share C", "Share a"]),
        ("title", ["Share a", "Share b", "Share C"]),
        ("review", ["Share C", "Share a", "Share b"]),
        ("nonsense", ["Share b", "Share C", "Share a"]),
        ("relevance", ["Share b", "Share C", "Share a"]),
    ],
)
def test_results_stand_in_the_order_that_is_asked_for(shelf, sort, titles):
    today = timezone.localdate()
    entries = [shelf.put(f"Share {name}", days_ago=days) for name, days in (("C", 2), ("b", 1), ("a", 3))]
    for entry, review_by in zip(entries, (today, None, today + timedelta(days=9)), strict=True):
        change(entry, review_by=review_by)
    assert found(f"sort={sort}") == titles
    if sort != "review":
        assert found(f"sort={sort}&q=share") == titles


def test_facets_are_and_and_values_or(shelf):
    shelf.put("Both", days_ago=1, role_types=["alerters"], sectors=["education"])
    shelf.put("Other role type", days_ago=2, role_types=["responders"], sectors=["education"])
    shelf.put("Other sector", days_ago=3, role_types=["alerters"], sectors=["health"])
    assert found("role_type=alerters&role_type=responders&sector=education") == ["Both", "Other role type"]


def test_nothing_is_found_that_is_not_public_now(shelf):
    now = timezone.now()
    change(shelf.put("Lapsed"), visible_until=now)
    change(shelf.put("Future", tags=["To come"]), visible_from=now + timedelta(days=1))
    assert found() == []
    assert found("q=Future") == []
    sections = find(QueryDict("tag=To+come"), "en-gb").sections
    assert "To come" not in str(sections)


def test_readers_see_each_resource_once_in_their_language_first(shelf):
    english = shelf.put("English", days_ago=1)
    polish = shelf.put("Polski", language="pl", days_ago=5)
    shelf.put("Only in English", days_ago=2)
    CatalogueEntry.objects.filter(pk=polish.pk).update(reference=english.reference)
    record_change(english.reference, "pl")
    record_change(polish.reference, "pl")
    assert found(language="pl") == ["Polski", "Only in English"]
    assert found(language="en-gb") == ["English", "Only in English"]
    assert found("language=en-gb", language="pl") == ["English", "Only in English"]
    assert found("language=pl") == ["Polski"]
    assert found("language=pl&language=en-gb", language="pl") == ["Polski", "English", "Only in English"]


def test_entry_is_left_out_when_it_is_withdrawn_between_the_queries(shelf):
    entry = shelf.put("Withdrawn")
    ids = find(QueryDict(""), "en-gb").ids
    remove(CatalogueEntry.objects.filter(pk=entry.pk))
    assert entries_of(ids) == []


@pytest.mark.parametrize("query", ["", "sort=title", "sort=review", "q=share", "q=share&sort=title"])
def test_pages_neither_skip_nor_repeat_while_something_is_published_and_withdrawn(shelf, query):
    parameters = QueryDict(query)
    entries = [shelf.put(f"Share {number:02d}", days_ago=number % 4 + 1) for number in range(25)]
    expected, shown, place = set(all_ids(parameters, "en-gb")), [], Place(length=4)
    while True:
        found_now = find(parameters, "en-gb", place)
        shown += found_now.ids
        if not found_now.page.after:
            break
        place = Place(after=found_now.page.after, length=4)
        shelf.put(f"Share 0{shelf.size}")
        # What was shown last is withdrawn, and the list goes on behind where it stood.
        gone = found_now.ids[-1] if len(shown) == 8 else None
        for entry in entries:
            if entry.pk == gone:
                remove(CatalogueEntry.objects.filter(pk=gone))
                record_change(entry.reference, entry.language)
    assert len(shown) == len(set(shown))
    assert expected <= set(shown)


@pytest.mark.parametrize("query", ["", "sort=title", "q=share"])
def test_pages_lead_back_as_they_led_on(shelf, query):
    parameters, places = QueryDict(query), [Place(length=3)]
    for number in range(10):
        shelf.put(f"Share {number}", days_ago=number)
    pages = []
    for place in places:
        found_now = find(parameters, "en-gb", place)
        pages.append(found_now.ids)
        if found_now.page.after:
            places.append(Place(after=found_now.page.after, length=3))
    assert [len(ids) for ids in pages] == [3, 3, 3, 1]
    for ids in pages[-2::-1]:
        found_now = find(parameters, "en-gb", Place(before=found_now.page.before, length=3))
        assert found_now.ids == ids
    assert found_now.page.before == ""
    assert find(parameters, "en-gb", Place(number=3, length=3)).ids == pages[2]
    assert find(parameters, "en-gb", Place(number=10**9, length=3)).ids == pages[3]


FORGED = [
    "x",
    "WzFd",
    "e30",
    "bnVsbA",
    "WzAsIngiLDEsMV0",
    "W05hTl0",
    "WzksMSwxLDFd",
    "é",
    "=" * 50,
    "A" * 9_999,
]


@pytest.mark.parametrize("cursor", FORGED)
@pytest.mark.parametrize("name", ["after", "before"])
def test_first_page_is_given_when_a_cursor_is_none_of_ours(shelf, cursor, name):
    entry = shelf.put("Share")
    found_now = find(QueryDict(""), "en-gb", Place(**{name: cursor}))
    assert (found_now.ids, found_now.page.is_place_unknown) == ([entry.pk], True)
