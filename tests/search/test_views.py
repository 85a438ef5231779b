"""The page of the finder: what it says, what it asks of the database, and that no address breaks it."""

import html
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

LIBRARY = "/library/"


def page_of(client, query=""):
    """Return the text of the page, as a person reads it."""
    response = client.get(LIBRARY, QUERY_STRING=query)
    assert response.status_code == 200
    return re.sub(r"\s+", " ", html.unescape(response.content.decode()))


BAD_INPUT = {
    "a quotation mark": "q=%22",
    "NUL": "q=a%00b&role_type=%00&page=%00",
    "blanks": "q=+++",
    "10 kB": "q=" + "x" * 10_000,
    "1,100 words": "q=" + "+".join(f"w{number}" for number in range(1_100)),
    "a lone surrogate": "q=%ED%A0%80&role_type=%ED%A0%80",
    "emoji": "q=%F0%9F%9A%B8&kind=%F0%9F%9A%B8",
    "right to left": "q=%D8%A3%D9%85%D9%86",
    "a superscript": "role_type=%C2%B2&page=%C2%B2",
    "unknown values": "role_type=wizards&kind=spell&target_audience=a/b/c&sector=moon",
    "500 repeats": "&".join(["role_type=alerters"] * 500 + ["kind=x"] * 500 + ["q=x"] * 500 + ["page=2"] * 500),
    "not UTF-8": "q=%ff%fe%80&sector=%ff",
    "raw bytes": "q=\xff\xfe",
    "markup": "q=%3Cscript%3Ealert(1)%3C/script%3E",
    "a broken escape": "q=%zz%&page=%",
    **{
        f"page {page}": f"page={page}"
        for page in ("0", "-1", "abc", "1e9", "9" * 5_000, "", "1.5", "nan", "inf", "-inf", "0x10")
    },
}


@pytest.mark.parametrize("query", BAD_INPUT.values(), ids=BAD_INPUT)
def test_page_answers_when_the_address_holds_anything(client, shelf, query):
    shelf.put("Notice, check, share")
    assert "<script>alert" not in client.get(LIBRARY, QUERY_STRING=query).content.decode()
    assert "Find training resources" in page_of(client, query)


SAID = {
    "words were cut": ("q=" + "x" * 300, "Your search was long."),
    "there are no words": ("q=%22", '“"” has no letters or numbers to look for'),
    "a value is unknown": ("role_type=wizards", "1 filter in the address is not one of ours"),
    "values are unknown": ("role_type=wizards&sector=moon", "2 filters in the address are not ours"),
}


@pytest.mark.parametrize(("query", "sentence"), SAID.values(), ids=SAID)
def test_page_says_so_when_something_is_left_out(client, shelf, query, sentence):
    assert sentence in page_of(client, query)


TITLES = {
    "nothing is asked": ("", "Find training resources"),
    "words are typed": ("q=share", "“share”: 1 resource"),
    "filters are chosen": ("role_type=alerters", "Find training resources: 2 resources"),
    "nothing is found": ("q=zebra", "“zebra”: no resources"),
}


@pytest.mark.parametrize(("query", "title"), TITLES.values(), ids=TITLES)
def test_title_names_the_search_and_the_number(client, shelf, query, title):
    shelf.put("Notice, check, share", role_types=["alerters"])
    shelf.put("Something else", role_types=["alerters"], summary="")
    # The name of the site follows.
    assert re.search(rf"<title>\s*{re.escape(title)}(?! resource|:|,)", page_of(client, query))


def test_queries_are_as_many_when_the_library_is_larger(client, shelf):
    counts = []
    for size in (3, 60):
        while shelf.size < size:
            shelf.put(f"Share {shelf.size}", role_types=["alerters"], sectors=["education"])
        for query in ("", "q=share&role_type=alerters&sector=education"):
            with CaptureQueriesContext(connection) as queries:
                page_of(client, query)
            catalogue = [entry for entry in queries if "resources_catalogueentry" in entry["sql"]]
            vocabulary = [entry for entry in queries if 'FROM "audiences_' in entry["sql"]]
            counts.append((len(queries), len(catalogue), len(vocabulary)))
    assert set(counts) == {(counts[0][0], 2, 3)}


def test_page_sets_no_cookie(client, shelf):
    assert not client.get(LIBRARY, {"q": "share"}).cookies


@pytest.mark.parametrize(
    ("query", "canonical", "noindex"),
    [
        ("", "http://testserver/library/", False),
        ("page=2", "http://testserver/library/?page=2", False),
        ("page=99&utm=x", "http://testserver/library/?page=2", False),
        ("kind=guidance&q=share&page=2", "http://testserver/library/?q=share&kind=guidance&page=2", True),
        ("role_type=wizards", "http://testserver/library/", False),
    ],
)
def test_page_names_its_shortest_address(client, shelf, query, canonical, noindex):
    for number in range(21):
        shelf.put(f"Share {number}")
    page = page_of(client, query)
    assert f'<link rel="canonical" href="{canonical}">' in page
    assert ('<meta name="robots" content="noindex">' in page) == noindex


def test_pages_show_each_resource_once(client, shelf):
    titles = {shelf.put(f"Resource number {number}.").title for number in range(45)}
    shown = [entry.title for number in (1, 2, 3) for entry in client.get(LIBRARY, {"page": number}).context["entries"]]
    assert len(shown) == 45
    assert set(shown) == titles


def test_chosen_filters_can_be_removed_one_by_one_and_all(client, shelf):
    shelf.put(role_types=["alerters"], sectors=["education"], target_audiences=["alerters/target-audiences/1"])
    page = page_of(client, "q=share&role_type=alerters&target_audience=alerters/target-audiences/1&sector=education")
    without_sector = "/library/?q=share&role_type=alerters&target_audience=alerters%2Ftarget-audiences%2F1"
    assert f'<a href="{without_sector}">' in page
    assert '<a href="/library/?q=share&target_audience=alerters%2Ftarget-audiences%2F1&sector=education">' in page
    assert "Clear all filters" in page
    assert "Clear all filters" not in page_of(client)


def test_ways_on_lead_to_what_they_promise_when_nothing_is_found(client, shelf):
    shelf.put("Share", role_types=["alerters"], sectors=["health"])
    shelf.put("Notice", role_types=["alerters"], sectors=["health"], summary="")
    query = "q=share&role_type=alerters&sector=education&sector=criminal-justice"
    response = client.get(LIBRARY, QUERY_STRING=query)
    ways = response.context["ways_on"]
    assert [(way.label, way.address, way.count) for way in ways] == [
        ("Without “Criminal justice organisations” or “Education”", "/library/?q=share&role_type=alerters", 1)
    ]
    assert client.get(ways[0].address).context["page"].paginator.count == 1
    page = page_of(client, query)
    assert 'href="/role-types/"' in page
    assert 'href="/report-a-concern/"' in page


def test_way_without_the_words_is_offered_when_they_find_nothing(client, shelf):
    shelf.put(role_types=["alerters"])
    response = client.get(LIBRARY, QUERY_STRING="q=zebra&role_type=alerters")
    assert [(way.label, way.address, way.count) for way in response.context["ways_on"]] == [
        ("Without the words “zebra”", "/library/?role_type=alerters", 1)
    ]


def test_page_says_that_nothing_is_approved_when_the_library_is_empty(client, framework):
    assert "The Board has not approved a resource yet." in page_of(client)


def test_page_takes_no_post(client, db):
    assert client.post(LIBRARY).status_code == 405
