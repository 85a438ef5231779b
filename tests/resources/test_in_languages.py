"""What the public reads of a resource in several languages, and where it is not in theirs."""

import re

import pytest

from approvals.actions import withdraw
from tests.approvals.plain_resource import PlainResource, approved, in_polish

from .test_public_pages import words_of

ENGLISH, POLISH = "/library/HIPB-0001/notice-check-share/", "/pl/library/HIPB-0001/zauwaz-sprawdz-przekaz/"
CHANGED = "Oryginał (język: angielski) zmieniono po zatwierdzeniu tego tłumaczenia: wydanie 2"


@pytest.fixture
def original(people):
    """A resource that is public in English and in Polish."""
    original = PlainResource()
    approved(original, people)
    approved(in_polish(original, summary="Jak zauważyć."), people)
    return original


def test_page_leads_to_the_other_language(client, original):
    page = client.get(ENGLISH).content.decode()
    assert re.search(rf'<li><span lang="pl">Polski: <a href="{POLISH}" hreflang="pl"><bdi>Zauważ', page)
    assert f'<link rel="alternate" hreflang="pl" href="http://testserver{POLISH}">' in page
    assert (
        f'<a href="{ENGLISH}" hreflang="en-gb"><bdi>Notice, check, share</bdi></a>'
        in client.get(POLISH).content.decode()
    )


def test_reader_is_told_in_their_language_when_the_original_moves_on_and_until_it_is_translated(
    client, people, original, django_assert_max_num_queries, pages_made_anew
):
    assert "Oryginał" not in words_of(client.get(POLISH))
    approved(original, people)
    with django_assert_max_num_queries(4):
        shown = client.get(POLISH)
    assert CHANGED in words_of(shown)
    assert "Nie sprawdziła" not in words_of(shown) and "Polskich tekstów tej strony nie sprawdziła" in words_of(shown)
    assert "changed since" not in words_of(client.get(ENGLISH))
    approved(in_polish(original), people)
    assert "Oryginał" not in words_of(client.get(POLISH))


def test_reader_is_told_why_when_the_original_was_withdrawn(client, people, original):
    approved(PlainResource("HIPB-0002", title="The newer guide"), people)
    withdraw("HIPB-0001", "en-gb", people.author, "The law has changed.", replacement="HIPB-0002")
    shown = client.get(POLISH)
    assert shown.status_code == 200
    assert "Oryginał wycofano" in words_of(shown)
    page = shown.content.decode()
    assert 'lang="en-gb"><p>The law has changed.</p>' in page
    assert (
        '<a href="/library/HIPB-0002/the-newer-guide/" hreflang="en-gb"><bdi lang="en-gb">The newer guide</bdi></a>'
        in page
    )
    gone = client.get(ENGLISH)
    assert gone.status_code == 410
    assert POLISH in gone.content.decode()


def test_terms_are_marked_as_english_when_the_content_is_polish(client, original):
    page = client.get(POLISH).content.decode()
    for words in ('<h3 lang="en-gb">Alerters', '<span lang="en-gb">Front line staff', '<span lang="en-gb">Education'):
        assert words in page
    assert 'lang="en-gb">Front' not in client.get(ENGLISH).content.decode()


@pytest.mark.parametrize(
    "address", ["", "notice-check-share/", "x/edition/1/", "x/edition/1/certificate/", "x/files/a.txt"]
)
def test_polish_reader_is_offered_english_and_none_of_its_text_when_there_is_no_translation(client, people, address):
    approved(PlainResource(), people)
    answer = client.get(f"/pl/library/hipb-0001/{address}")
    assert answer.status_code == 404
    shown = answer.content.decode()
    assert "Ten materiał nie jest dostępny w tym języku: polski" in shown
    assert (
        f'<li><span lang="en-gb">English: <a href="{ENGLISH}" hreflang="en-gb"><bdi>Notice, check, share</bdi></a>'
        in shown
    )
    assert "How to notice" not in shown


def test_english_reader_is_offered_polish_when_the_resource_is_in_polish_only(client, people):
    only_polish = in_polish(PlainResource())
    only_polish.original_language = None
    approved(only_polish, people)
    answer = client.get("/library/HIPB-0001/")
    assert answer.status_code == 404
    assert "This resource is not available in English" in words_of(answer)
    assert POLISH in answer.content.decode()


@pytest.mark.parametrize("address", ["/xx/library/HIPB-0001/", "/pl/library/HIPB-0009/", "/pl/nothing/"])
def test_nothing_is_found_when_language_or_reference_is_unknown(client, original, address):
    answer = client.get(address)
    assert answer.status_code == 404
    assert "Notice, check, share" not in answer.content.decode()


def test_library_lists_polish_before_english_and_says_how_much_is_in_english_only(client, people, original):
    approved(PlainResource("HIPB-0002", title="Only in English"), people)
    shown = client.get("/pl/library/")
    assert "2 materiały" in words_of(shown)
    assert [entry.language for entry, _extract in shown.context["results"]] == ["pl", "en-gb"]
    assert re.search(r'<h3 [^>]*lang="en-gb"><a [^>]+><bdi>Only in English</bdi></a>', shown.content.decode())
    [note] = shown.context["notes"]
    assert "1" in note and "angielski" in note
