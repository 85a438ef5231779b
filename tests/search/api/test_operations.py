"""What the API says, and to whom: the same as the website, to anybody, again and again only if it changed."""

import hashlib
import json
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from approvals import register
from approvals.actions import set_public_from, take_chairs_action, vote, withdraw
from approvals.models import Edition
from tests.approvals.plain_resource import PlainResource, before_the_board
from tests.approvals.plain_resource import approved as approve

from .conftest import REASON

RESOURCES, REGISTER, ONE = "/api/resources/", "/api/register/", "/api/resources/HIPB-0042/en-gb/"
SITE = settings.WAGTAILADMIN_BASE_URL


def pages_of(client, address, name):
    """Return what stands under a name in each page of a list, as `next` leads on."""
    found = []
    while address:
        page = client.get(address).json()
        found.append(page[name])
        address = page["next"] and page["next"].removeprefix(SITE)
    return found


def test_list_has_each_resource_once_with_its_addresses(client, library):
    page = client.get(RESOURCES).json()
    assert page["count"] == 2 and page["next"] is None and page["ignored"] == []
    one = next(found for found in page["resources"] if found["reference"] == "HIPB-0042")
    assert (one["title"], one["edition"], one["facets"]["tags"]) == ("Notice, check and share", 2, ["referral"])
    assert one["url"] == f"{SITE}/library/HIPB-0042/notice-check-and-share/"
    assert one["api_url"] == SITE + ONE


def test_list_takes_the_filters_of_the_finder_and_says_what_it_ignored(client, shelf):
    shelf.put("Share", role_types=["alerters"])
    shelf.put("Notice", role_types=["responders"])
    page = client.get(RESOURCES, {"role_type": ["alerters", "wizards"], "sort": "title"}).json()
    assert [found["title"] for found in page["resources"]] == ["Share"]
    assert page["ignored"] == ["wizards"]
    assert client.get(RESOURCES, {"language": "pl"}).json()["count"] == 0


def test_pages_follow_one_another_whatever_the_order(client, shelf):
    titles = {shelf.put(f"Share {number}", role_types=["alerters"]).title for number in range(5)}
    for query in ("", "&sort=title", "&sort=review", "&q=share", "&q=share&role_type=alerters"):
        pages = pages_of(client, f"{RESOURCES}?limit=2{query}", "resources")
        assert [len(page) for page in pages] == [2, 2, 1], query
        assert {found["title"] for page in pages for found in page} == titles, query


BAD_PARAMETERS = {
    "cursor": ["forged", "%00%ff", "A" * 5_000, "WzAs" * 2_000],
    "limit": ["0", "-1", "1e9", "9" * 5_000, ""],
    "sort": ["zebra", "%00"],
}


@pytest.mark.one_database
def test_bad_parameter_is_refused_in_a_sentence(client, shelf):
    for name, values in BAD_PARAMETERS.items():
        for value in values:
            answer = client.get(RESOURCES, QUERY_STRING=f"{name}={value}")
            assert answer.status_code == 400 and answer.headers["Content-Type"] == "application/json", (name, value)
            assert name in answer.json()["detail"]
    # [0,1], a place in no list.
    answer = client.get(RESOURCES, {"cursor": "WzAsMV0"})
    assert (answer.status_code, "cursor" in answer.json()["detail"]) == (404, True)


def test_resource_has_its_editions_with_what_proves_them(client, library):
    found = client.get("/api/resources/hipb-0042/en-gb/").json()
    content, (newest, oldest) = found["content"], found["editions"]
    # As docs/open-data.md has it.
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    assert hashlib.sha256(text.encode()).hexdigest() == newest["digest"]
    assert newest["digest"] == Edition.objects.get(language="en-gb", reference="HIPB-0042", number=2).digest
    assert (newest["number"], newest["is_current"], oldest["number"], oldest["is_current"]) == (2, True, 1, False)
    place = f"{SITE}/library/HIPB-0042/notice-check-share/edition/1/"
    assert (oldest["url"], oldest["certificate_url"]) == (place, f"{place}certificate/")
    sha256 = hashlib.sha256(b"Notice").hexdigest()
    assert oldest["files"] == [
        {
            "name": "handout.txt",
            "title": "handout.txt",
            "sha256": sha256,
            "size": 6,
            "media_type": "text/plain",
            "url": f"{place}files/handout.txt",
        }
    ]
    assert [other["language"] for other in found["other_languages"]] == ["pl"]
    for address in (newest["url"], newest["certificate_url"], oldest["files"][0]["url"], found["url"]):
        assert client.get(address.removeprefix(SITE)).status_code == 200
    polish = client.get(found["other_languages"][0]["api_url"].removeprefix(SITE)).json()
    assert urlsplit(polish["url"]).path.startswith("/pl/library/HIPB-0042/")


def test_withdrawn_resource_is_gone_with_reason_and_replacement(client, library):
    answer = client.get("/api/resources/HIPB-0002/en-gb/")
    assert answer.status_code == 410
    assert answer.json()["reason"] == REASON
    assert answer.json()["replacement"]["api_url"] == SITE + ONE
    assert "withdrawn" in answer.json()["detail"]


def test_what_was_never_public_is_not_found_in_json(client, library):
    for address in ("HIPB-0004/en-gb/", "HIPB-0003/pl/", "zebra/en-gb/", "HIPB-0042/xx/", "%0A/", "%00/en-gb/"):
        answer = client.get(RESOURCES + address)
        assert answer.status_code == 404, address
        assert answer.json()["detail"].endswith(".")


def test_vocabulary_has_the_keys_that_filters_take(client, framework):
    lists = client.get("/api/vocabulary/").json()
    assert "alerters" in [term["key"] for term in lists["role_types"]]
    outcomes = {term["key"]: term for term in lists["learning_outcomes"]}
    assert outcomes["alerters/learning-outcomes/1"]["role_type"] == "alerters"
    assert any(term["lead_in"] for term in outcomes.values())
    assert {found["key"] for found in lists["kinds"]} > {"guidance", "leaflet"}


def test_register_counts_votes_and_names_nobody(client, library, people):
    pages = pages_of(client, f"{REGISTER}?limit=2", "entries")
    entries = [entry for page in pages for entry in page]
    assert [len(page) for page in pages] == [2, 2, 2, 1]
    rejected, withdrawn = entries[:2]
    assert rejected["votes"] == {"approve": 0, "conditions": 0, "reject": 3, "abstain": 0}
    assert rejected["reference"] is None and rejected["title"] is None
    assert (withdrawn["reason"], withdrawn["replacement"], withdrawn["title"]) == (REASON, "HIPB-0042", None)
    assert entries[-1]["certificate_url"].endswith("/edition/1/certificate/")
    answer = client.get(REGISTER)
    assert answer.json()["head"]["hash"] == register.head().hash
    for person in [people.author, people.reviewer, *people.members]:
        assert person.display_name not in answer.content.decode()
        assert str(person.person_number) not in answer.content.decode()


def test_answer_is_for_anybody_and_not_given_twice(client, library, people):
    etags = {}
    for address in (RESOURCES, ONE, "/api/vocabulary/", REGISTER, "/api/openapi.json"):
        answer, head = client.get(address), client.head(address)
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert answer.headers["Cache-Control"] == "no-cache"
        assert not answer.cookies
        assert (head.status_code, head.content, head.headers["ETag"]) == (200, b"", answer.headers["ETag"])
        assert client.options(address).headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
        assert client.post(address).json()["detail"].endswith("Use GET.")
        etags[address] = answer.headers["ETag"]
        assert client.get(address, headers={"If-None-Match": etags[address]}).status_code == 304
    withdraw("HIPB-0003", "en-gb", people.author, REASON)
    assert {client.get(address, headers={"If-None-Match": etag}).status_code for address, etag in etags.items()} == {
        200
    }


def test_etag_changes_when_time_alone_makes_something_public(client, people, days_later):
    submission = before_the_board(PlainResource(), people)
    set_public_from(submission, people.secretary, timezone.localdate() + timedelta(days=2))
    for member in people.members[:3]:
        vote(submission, member, "approve")
    asked = {"If-None-Match": client.get(RESOURCES).headers["ETag"]}
    assert client.get(RESOURCES, headers=asked).status_code == 304
    with days_later(3):
        assert client.get(RESOURCES, headers=asked).json()["count"] == 1


def test_what_the_chair_made_public_alone_is_gone_when_it_lapses(client, people, days_later):
    submission = before_the_board(PlainResource("HIPB-0042"), people)
    take_chairs_action(submission, people.members[0], "It is urgent.", timezone.localdate() + timedelta(days=35))
    asked = {"If-None-Match": client.get(ONE).headers["ETag"]}
    with days_later(60):
        answer = client.get(ONE, headers=asked)
    assert answer.status_code == 410 and "chair" in answer.json()["detail"]


def test_address_without_its_last_slash_leads_on(client, db):
    assert client.get("/api/resources?limit=1").headers["Location"] == "/api/resources/?limit=1"


def test_queries_are_as_many_when_there_is_more(client, people):
    draft, counts = PlainResource("HIPB-0042"), []
    for turn in range(2):
        for number in range(2):
            approve(draft, people)
            approve(PlainResource(f"HIPB-1{turn}{number}"), people)
        for address in (RESOURCES, ONE, "/api/vocabulary/", REGISTER):
            client.get(address)
            with CaptureQueriesContext(connection) as queries:
                client.get(address)
            counts.append(len(queries))
    assert counts[:4] == counts[4:]
    assert counts[:2] == [4, 6]
