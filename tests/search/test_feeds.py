"""The Atom feed of any list of results: valid, the newest first, and each edition under an id that stays."""

from django.conf import settings

from tests.approvals.plain_resource import PlainResource
from tests.approvals.plain_resource import approved as approve
from tests.atom import entries_of

FEED = "/library/feed.atom"
HOST = settings.WAGTAILADMIN_BASE_URL.split("//")[1].split(":")[0]


def test_new_edition_is_a_new_entry(client, people):
    draft = PlainResource(title="Notice <b>&")
    approve(draft, people)
    [first] = entries_of(client.get(FEED))
    assert first == {
        "id": f"tag:{HOST},2026:HIPB-0001/en-gb/1",
        "title": "Notice <b>&",
        "link": f"{settings.WAGTAILADMIN_BASE_URL}/library/HIPB-0001/notice-b/",
        "summary": "How to notice a concern, check it and share it.",
    }
    approve(draft, people)
    [second] = entries_of(client.get(FEED))
    assert second["id"] == f"tag:{HOST},2026:HIPB-0001/en-gb/2"


def test_feed_has_the_newest_fifty_that_the_filters_find(client, shelf):
    for number in range(52):
        shelf.put(f"Share {number}", days_ago=number, role_types=["alerters"])
    shelf.put("Share", role_types=["responders"])
    titles = [entry["title"] for entry in entries_of(client.get(f"{FEED}?role_type=alerters&q=share&sort=title"))]
    assert titles == [f"Share {number}" for number in range(50)]
    told = client.get(f"{FEED}?role_type=alerters&role_type=wizards").content.decode()
    assert f'href="{settings.WAGTAILADMIN_BASE_URL}{FEED}?role_type=alerters" rel="self"' in told


def test_feed_is_well_formed_when_texts_hold_what_xml_cannot(client, people):
    approve(PlainResource(title="Notice\x0b\x1f \uffff]]>", summary="A\x08 <script>"), people)
    [entry] = entries_of(client.get(f"{FEED}?q=%0B%3C"))
    assert (entry["title"], entry["summary"]) == ("Notice ]]>", "A &lt;script&gt;")


def test_feed_is_valid_when_it_is_empty_and_sets_no_cookie(client, db):
    response = client.get(FEED)
    assert entries_of(response) == []
    assert not response.cookies
    assert client.get(FEED, headers={"If-None-Match": response.headers["ETag"]}).status_code == 304
