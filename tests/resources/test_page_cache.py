"""Pages kept in memory: the same page again without its queries, and never one that is no longer true."""

import gzip
from datetime import timedelta

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from approvals.actions import set_public_from, vote, withdraw
from resources.catalogue import public_entries
from resources.catalogue_changes import record_change
from resources.models import CatalogueEntry
from resources.page_cache import PageCacheMiddleware, catalogue_page
from tests.approvals.plain_resource import PlainResource, before_the_board
from tests.approvals.plain_resource import approved as approve

LIBRARY = "/library/"
EDITION = "/library/HIPB-0001/notice-check-share/edition/1/"


@pytest.fixture
def resource(site, people):
    """A public resource."""
    resource = PlainResource("HIPB-0001")
    approve(resource, people)
    return resource


def get(client, address=LIBRARY, **headers):
    """Return the answer to a GET, and the number of its queries."""
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(address, headers=headers)
    return answer, len(queries)


@pytest.mark.parametrize("address", [LIBRARY, "/library/HIPB-0001/notice-check-share/", "/role-types/alerters/"])
def test_page_is_made_once_and_then_costs_one_query(client, resource, address):
    first, many = get(client, address)
    second, one = get(client, address)
    assert (first.content, first.headers["ETag"]) == (second.content, second.headers["ETag"])
    assert first.headers["Cache-Control"] == "no-cache"
    assert dict(first.headers) == dict(second.headers)
    assert many > one == 1


def test_browser_is_told_that_nothing_changed(client, resource):
    etag = get(client)[0].headers["ETag"]
    for said in (etag, f"W/{etag}", f'"other", {etag}', "*"):
        answer, _queries = get(client, **{"If-None-Match": said})
        assert (answer.status_code, answer.content) == (304, b"")
        assert answer.headers["ETag"] == etag
    assert get(client, **{"If-None-Match": '"other"'})[0].status_code == 200


def test_withdrawal_is_seen_in_the_next_request(client, resource, people):
    assert b"HIPB-0001" in get(client)[0].content
    withdraw("HIPB-0001", "en-gb", people.author, "The law has changed.")
    assert b"HIPB-0001" not in get(client)[0].content
    assert get(client, "/library/HIPB-0001/")[0].status_code == 410


def test_resource_appears_at_its_moment_though_nothing_is_written(client, resource, people, days_later):
    later = PlainResource("HIPB-0002", title="To come")
    submission = before_the_board(later, people)
    set_public_from(submission, people.secretary, timezone.localdate() + timedelta(days=2))
    for member in people.members[:3]:
        vote(submission, member, "approve")
    assert b"HIPB-0002" not in get(client)[0].content
    with days_later(3):
        assert b"HIPB-0002" in get(client)[0].content


def test_page_is_anew_for_who_is_signed_in_and_for_another_part_of_it(resource, people):
    client = Client()
    get(client)
    assert get(client, **{"HX-Request": "true"})[1] > 1
    client.force_login(people.author)
    assert get(client)[1] > 1


def test_page_of_another_host_is_another_page(client, resource, settings):
    settings.ALLOWED_HOSTS = ["testserver", "other.example"]
    get(client)
    answer = client.get(LIBRARY, headers={"Host": "other.example"})
    assert b"http://other.example/library/" in answer.content


def test_what_is_missing_or_gone_is_not_kept(client, resource, people):
    withdraw("HIPB-0001", "en-gb", people.author, "The law has changed.")
    for address in ("/library/HIPB-9999/", "/library/HIPB-0001/"):
        assert "ETag" not in get(client, address)[0].headers


def test_page_is_made_anew_when_something_lapsed_while_it_was_made_or_the_clock_was_put_back(resource, monkeypatch):
    lapses = timezone.now() + timedelta(seconds=2)
    CatalogueEntry.objects.update(visible_until=lapses)
    record_change("HIPB-0001", "en-gb")
    clock = [lapses - timedelta(seconds=1)]
    monkeypatch.setattr(timezone, "now", lambda: clock[-1])

    @catalogue_page
    def slow(request):
        page = HttpResponse(str(len(public_entries("en-gb"))))
        clock.append(lapses)
        return page

    pages = PageCacheMiddleware(slow)
    request = RequestFactory().get(LIBRARY)
    assert [pages(request).content for _time in range(3)] == [b"1", b"0", b"0"]
    clock.append(lapses - timedelta(seconds=1))
    assert pages(request).content == b"1"


def test_nobody_uses_a_page_again_without_asking(client, resource):
    for address in (LIBRARY, f"{LIBRARY}?q=share", f"{LIBRARY}?{'x' * 600}", EDITION):
        assert get(client, address)[0].headers["Cache-Control"] == "no-cache"
    # HEAD gives what GET would give (RFC 9110, 9.3.2).
    assert client.head(LIBRARY).headers == get(client)[0].headers


def test_kept_page_is_the_same_compressed_and_is_compressed_once(client, resource):
    plain, _many = get(client)
    first, second = (get(client, **{"Accept-Encoding": "gzip, br"})[0] for _ in range(2))
    assert first.headers["Content-Encoding"] == "gzip" and "Accept-Encoding" in first.headers["Vary"]
    assert first.headers["ETag"] == f"W/{plain.headers['ETag']}"
    assert first.content == second.content and gzip.decompress(first.content) == plain.content
    assert first.headers["Content-Length"] == str(len(first.content))
