"""The page of the finder: what it says, what it asks of the database, and that no address breaks it."""

import html
import re
from urllib.parse import quote, urlencode

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from resources.catalogue_changes import record_change
from resources.models import CatalogueEntry
from search.facets import FACETS
from search.finder import find
from search.sentences import in_other_languages

LIBRARY = "/library/"
IN_PLACE = {"HX-Request": "true"}


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
    "a search in a list": "find_tag=%00%ED%A0%80" + "x" * 10_000 + "&find_learning_outcome=%22&find_nothing=x",
    "an unknown order": "sort=up&sort=%00",
    **{
        f"a forged cursor, {name}": f"after={quote(cursor)}&before={quote(cursor)}&page=2"
        for name, cursor in {
            "not base64": "\0²",
            "nothing": "bnVsbA",
            "a list of lists": "W1tdXQ",
            "a great number": "W" + "9" * 1_999,
            "another order": "WzAsInRpdGxlIiwxLDFd",
            "not a number": "WzAsTmFOLE5hTixOYU5d",
            "long": "A" * 10_000,
        }.items()
    },
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
    assert client.get(LIBRARY, QUERY_STRING=query, headers=IN_PLACE).status_code == 200


NAMES = [facet.name for facet in FACETS] + ["q", "sort", "page", "after", "before", "find_tag", "find_learning_outcome"]
ANYTHING = st.binary(max_size=30) | st.text(st.characters(codec="utf-8"), max_size=30)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pairs=st.lists(st.tuples(st.sampled_from(NAMES), ANYTHING), max_size=5))
def test_page_answers_whatever_the_parameters_are(client, shelf, pairs):
    assert client.get(LIBRARY, QUERY_STRING=urlencode(pairs)).status_code == 200


SAID = {
    "words were cut": ("q=" + "x" * 300, "Your search was long."),
    "there are no words": ("q=%22", '“"” has no letters or numbers to look for'),
    "a value is unknown": ("role_type=wizards", "1 filter in the address is not one of ours"),
    "values are unknown": ("role_type=wizards&sector=moon", "2 filters in the address are not ours"),
    "a place is unknown": ("after=x", "The address names a page that is not in this list"),
}


@pytest.mark.parametrize(("query", "sentence"), SAID.values(), ids=SAID)
def test_page_says_so_when_something_is_left_out(client, shelf, query, sentence):
    assert sentence in page_of(client, query)


TITLES = {
    "nothing is asked": ("", "Find training resources"),
    "words are typed": ("q=share", "“share”: 1 resource"),
    "filters are chosen": ("role_type=alerters&sector=health", "Alerters, Health: no resources"),
    "many filters are chosen": (
        "q=share&role_type=alerters&role_type=governance&sector=health&sector=education&kind=leaflet",
        "“share”, Alerters, Governance and board roles, Education, 2 more filters: no resources",
    ),
    "nothing is found": ("q=zebra", "“zebra”: no resources"),
}


@pytest.mark.parametrize(("query", "title"), TITLES.values(), ids=TITLES)
def test_title_names_the_search_and_the_number(client, shelf, query, title):
    shelf.put("Notice, check, share", role_types=["alerters"])
    shelf.put("Something else", role_types=["alerters"], summary="")
    # The name of the site follows.
    assert re.search(rf"<title>\s*{re.escape(title)}(?! resource|:|,)", page_of(client, query))


def test_queries_are_as_many_when_the_library_is_larger(client, shelf, pages_made_anew):
    """Asked twice each time: the first request of a worker reads what it then remembers."""
    counts = []
    for size in (3, 60):
        while shelf.size < size:
            shelf.put(f"Share {shelf.size}", role_types=["alerters"], sectors=["education"])
        for query in ("", "q=share&role_type=alerters&sector=education"):
            page_of(client, query)
            with CaptureQueriesContext(connection) as queries:
                page_of(client, query)
            counts.append(len(queries))
    assert counts[:2] == counts[2:]
    # The version of the catalogue, and the page to show.
    assert counts[0] == 2


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
    shown, address = [], LIBRARY
    while address:
        context = client.get(address).context
        shown += [entry.title for entry, _extract in context["results"]]
        address = context["pages"].after
        shelf.put("Published meanwhile")
    assert len(shown) == 45
    assert set(shown) == titles
    assert context["pages"].before


def test_last_page_is_shown_when_what_followed_it_is_gone(client, shelf):
    *_kept, last = [shelf.put(f"Share {number}", days_ago=number) for number in range(21)]
    following = client.get(LIBRARY).context["pages"].after
    CatalogueEntry.objects.filter(pk=last.pk).update(visible_until=last.visible_from)
    record_change(last.reference, last.language)
    assert len(client.get(following).context["results"]) == 20


def test_chosen_filters_can_be_removed_one_by_one_and_all(client, shelf):
    shelf.put(role_types=["alerters"], sectors=["education"], target_audiences=["alerters/target-audiences/1"])
    page = page_of(client, "q=share&role_type=alerters&target_audience=alerters/target-audiences/1&sector=education")
    without_sector = "/library/?q=share&role_type=alerters&target_audience=alerters%2Ftarget-audiences%2F1"
    assert f'<a href="{without_sector}" data-removes="Education">' in page
    assert '<a href="/library/?q=share&target_audience=alerters%2Ftarget-audiences%2F1&sector=education"' in page
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
    assert client.get(ways[0].address).context["found"] == "1 resource"
    page = page_of(client, query)
    assert 'href="/role-types/"' in page
    assert 'href="/report-a-concern/"' in page


def test_way_without_the_words_is_offered_when_they_find_nothing(client, shelf):
    shelf.put(role_types=["alerters"])
    response = client.get(LIBRARY, QUERY_STRING="q=zebra&role_type=alerters")
    assert [(way.label, way.address, way.count) for way in response.context["ways_on"]] == [
        ("Without the words “zebra”", "/library/?role_type=alerters", 1)
    ]


def test_nothing_found_leads_on_to_the_role_page_and_the_board(client, shelf):
    page = page_of(client, "q=zebra&role_type=alerters")
    assert 'href="/role-types/alerters/"' in page
    assert 'href="/about-the-board/"' in page


IN_OTHER_LANGUAGES = {
    "": "2 of these are in English only.",
    "q=share": "1 of these is in English only.",
    "language=en-gb": None,
}


@pytest.mark.parametrize(("query", "sentence"), IN_OTHER_LANGUAGES.items(), ids=IN_OTHER_LANGUAGES)
def test_page_says_what_is_in_another_language_only(client, shelf, query, sentence):
    shelf.put("Share", summary="")
    shelf.put("Notice", summary="")
    shelf.put("Podziel się", language="pl", summary="")
    with override("pl"):
        response = client.get(reverse("library"), QUERY_STRING=query)
    with override("en-gb"):
        found = find(QueryDict(query), "pl")
        assert in_other_languages(found) == ([sentence] if sentence else [])
    assert (
        len(re.findall(rb' lang="en-gb"><a [^>]+><bdi>(?:<mark>)?Share(?:</mark>)?</bdi></a>', response.content)) == 1
    )


def test_open_page_gets_the_parts_that_change_and_the_shortest_address(client, shelf):
    shelf.put(role_types=["alerters"])
    response = client.get(LIBRARY, {"q": "", "role_type": "alerters", "sort": ""}, headers=IN_PLACE)
    text = response.content.decode()
    assert response["HX-Push-Url"] == "/library/?role_type=alerters"
    assert response["Vary"] == client.get(LIBRARY)["Vary"]
    assert "HX-Request" in response["Vary"]
    assert text.lstrip().startswith("<title>Alerters: 1 resource")
    assert "<h1>" not in text
    assert 'data-hx-swap-oob="true"' in text
    assert "swap-oob" not in page_of(client)


def test_open_page_keeps_its_place_in_the_address(client, shelf):
    for number in range(21):
        shelf.put(f"Share {number}")
    after = client.get(LIBRARY).context["pages"].after
    assert client.get(after, headers=IN_PLACE)["HX-Push-Url"] == after


def test_page_says_that_nothing_is_approved_when_the_library_is_empty(client, framework):
    assert "The Board has not approved a resource yet." in page_of(client)


def test_page_takes_no_post(client, db):
    assert client.post(LIBRARY).status_code == 405
