"""What the search box offers while somebody types: only what is public now, at the same cost whatever is typed."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from resources.catalogue import remove
from resources.catalogue_changes import record_change
from resources.models import CatalogueEntry
from search.completions import READ

from .small_library import fill


@pytest.fixture
def asked(client, shelf):
    """Return [(kind, text)] for what is typed, by a visitor of a small library."""
    fill(shelf)

    def ask(typed, prefix=""):
        response = client.get(f"{prefix}/library/suggestions/", {"q": typed})
        assert (response.status_code, response.cookies) == (200, {})
        return [(found["kind"], found["text"]) for found in response.json()["suggestions"]]

    ask("warm")
    return ask


def test_titles_are_suggested_by_the_beginning_of_any_of_their_words(asked, shelf):
    lone = "Lone working at night: staying safe"
    assert asked("lone work") == [("word", "lone working"), ("resource", lone)]
    for typed in ("LON", "night sta", "safe", '"staying', "at  NIGHT: s"):
        assert ("resource", lone) in asked(typed)
    assert ("resource", "The community café: a case study") in asked("CAFÉ")
    assert ("resource", "Jak zgłosić obawę: przykład z Łodzi") in asked("lodz")
    assert ("resource", "What happens in Channel? For families") in asked("channel? f")
    assert asked("orking") == asked("zebra") == asked("") == asked("\0?") == []
    assert len(asked("co")) > 2
    assert asked("s") == []


def test_terms_and_tags_are_suggested_while_something_public_has_them(asked, shelf):
    entry = shelf.put("Other", role_types=["responders"], tags=("county lines",))
    assert asked("respon") == [("term", "Responders")]
    assert asked("lines") == [("term", "county lines")]
    assert asked("govern")[-1][1] == "Questions for school governors"
    remove(CatalogueEntry.objects.filter(pk=entry.pk))
    record_change(entry.reference, entry.language)
    assert asked("respon") == asked("lines") == []


def test_nothing_is_suggested_that_is_not_public_now(asked, shelf, days_later):
    later = shelf.put("Quorum of panels", tags=("quorate",))
    now = timezone.now()
    CatalogueEntry.objects.filter(pk=later.pk).update(visible_from=now + timedelta(days=2))
    record_change(later.reference, later.language)
    assert asked("quor") == []
    with days_later(3):
        assert asked("quor") == [("word", "quorum"), ("term", "quorate"), ("resource", "Quorum of panels")]


def test_title_is_suggested_however_many_earlier_editions_there_were(asked, shelf):
    earlier = [shelf.put(f"Quorum {number}").pk for number in range(READ)]
    CatalogueEntry.objects.filter(pk__in=earlier).update(visible_until=timezone.now() - timedelta(seconds=1))
    shelf.put("Quorum of panels")
    assert ("resource", "Quorum of panels") in asked("quorum")


def test_suggestions_lead_to_pages_in_the_language_of_what_they_offer(client, asked):
    found = client.get("/pl/library/suggestions/?q=oznaki rad").json()["suggestions"]
    assert [(one["kind"], one["lang"], one["address"]) for one in found] == [
        ("word", "", "/pl/library/?q=oznaki+radykalizacji"),
        ("resource", "", "/pl/library/HIPB-1024/a-resource/"),
    ]
    [_words, title] = client.get("/library/suggestions/?q=oznaki rad").json()["suggestions"]
    assert (title["lang"], title["address"]) == ("pl", "/pl/library/HIPB-1024/a-resource/")


def test_suggestions_take_two_queries_when_the_library_is_larger_and_whatever_is_typed(asked, shelf):
    counts = set()
    for number in range(3):
        for typed in ("si", "signs", "signs of radicalisation in young people", "x" * 500):
            with CaptureQueriesContext(connection) as queries:
                asked(typed)
            counts.add(len(queries))
        entries = [shelf.put(f"Signs {number} {more}") for more in range(5)]
        asked("warm")
    assert counts == {2} and entries
