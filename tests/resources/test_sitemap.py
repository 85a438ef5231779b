"""The library's part of the sitemap: what is public now, in each language, and nothing else."""

import re

from django.utils import timezone

from approvals.actions import withdraw
from resources.sitemaps import LibrarySitemap
from tests.approvals.plain_resource import PlainResource, in_polish
from tests.approvals.plain_resource import approved as approve

from .frozen import approved, before_the_board, rejected

SECTION = "/sitemap-library.xml"
HERE = "http://testserver"


def addresses():
    """Return the addresses that the sitemap names."""
    sitemap = LibrarySitemap()
    return [sitemap.location(entry) for entry in sitemap.items()]


def test_sitemap_names_what_is_public_and_nothing_else(people):
    approved(people, title="Notice, check, share")
    before_the_board(people, reference="HIPB-0002")
    rejected(people, reference="HIPB-0003")
    approved(people, reference="HIPB-0004")
    withdraw("HIPB-0004", "en-gb", people.author, "It is out of date.")
    assert addresses() == ["/library/HIPB-0001/notice-check-share/"]


def test_sitemap_names_each_language_at_its_own_address(people):
    approved(people, title="Notice")
    polish = PlainResource(title="Zauważ")
    polish.locale.language_code = "pl"
    approve(polish, people)
    assert addresses() == ["/library/HIPB-0001/notice/", "/pl/library/HIPB-0001/zauwaz/"]


def test_sitemap_gives_the_day_of_approval(client, people, days_later):
    approved(people, title="Notice")
    text = client.get(SECTION).content.decode()
    assert f"<lastmod>{timezone.localdate().isoformat()}</lastmod>" in text
    assert re.search(r"<loc>http://[^<]+/library/HIPB-0001/notice/</loc>", text)


def test_sitemap_is_empty_when_nothing_is_public(client, people):
    assert addresses() == []
    assert client.get("/sitemap.xml").status_code == client.get(SECTION).status_code == 200


def test_address_names_itself_and_the_other_languages(client, people):
    draft = PlainResource(title="Notice")
    approve(draft, people)
    approve(in_polish(draft), people)
    approved(people, reference="HIPB-0002", title="In English alone")
    english, polish, alone = re.findall("<url>(.*?)</url>", client.get(SECTION).content.decode(), re.DOTALL)
    alternates = [
        ("en-gb", f"{HERE}/library/HIPB-0001/notice/"),
        ("x-default", f"{HERE}/library/HIPB-0001/notice/"),
        ("pl", f"{HERE}/pl/library/HIPB-0001/zauwaz-sprawdz-przekaz/"),
    ]
    of_one = re.compile(r'<xhtml:link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/>')
    assert of_one.findall(english) == of_one.findall(polish) == alternates
    assert of_one.findall(alone) == []


def test_sitemap_has_a_page_for_each_so_many_in_as_many_queries(client, people, monkeypatch, django_assert_num_queries):
    monkeypatch.setattr(LibrarySitemap, "limit", 2)
    for number in range(3):
        approved(people, reference=f"HIPB-000{number}")
    assert f"<loc>{HERE}{SECTION}?p=2</loc>" in client.get("/sitemap.xml").content.decode()
    with django_assert_num_queries(3):
        assert client.get(SECTION).content.count(b"<loc>") == 2
    assert client.get(f"{SECTION}?p=2").content.count(b"<loc>") == 1
    assert client.get(f"{SECTION}?p=3").status_code == 404


def test_sitemap_is_one_query_without_the_texts(people, django_assert_num_queries):
    for number in range(3):
        approved(people, reference=f"HIPB-000{number}")
    with django_assert_num_queries(1) as queries:
        assert len(addresses()) == 3
    assert "resources_cataloguetext" not in queries[0]["sql"]
