"""Bytes as an answer: type, length, parts, and what a visitor is told when they are not the approved ones."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages

from approvals import store
from approvals.models import SubmissionFile
from tests.resources.frozen import approved

pytestmark = pytest.mark.one_database

BYTES = bytes(range(256)) * 40
FILE = "/library/HIPB-0001/notice-check-share/files/handout.pdf"


def body(response):
    return b"".join(response) if response.streaming else response.content


def get(client, **headers):
    return client.get(FILE, headers={name.replace("_", "-"): value for name, value in headers.items()})


@pytest.fixture
def sha256(each_storage, people):
    """A public file of 10,240 bytes, in a folder and in a bucket; its digest."""
    approved(people, files={"handout.pdf": BYTES})
    return SubmissionFile.objects.get().stored_file_id


class TestParts:
    """A download that broke off goes on where it stopped."""

    def test_it_resumes_with_the_rest(self, client, sha256):
        response = get(client, Range="bytes=1000-", If_Range=f'"{sha256}"')
        assert response.status_code == 206
        assert response["Content-Range"] == "bytes 1000-10239/10240"
        assert response["Content-Length"] == "9240"
        assert response["ETag"] == f'"{sha256}"'
        assert body(response) == BYTES[1000:]

    def test_it_starts_again_when_the_file_is_another_one_by_now(self, client, sha256):
        response = get(client, Range="bytes=1000-", If_Range=f'"{"0" * 64}"')
        assert response.status_code == 200
        assert body(response) == BYTES

    @pytest.mark.parametrize("weak", ['W/"{}"', "Mon, 23 Nov 2026 10:00:00 GMT"])
    def test_it_starts_again_when_the_condition_is_no_strong_tag(self, client, sha256, weak):
        assert get(client, Range="bytes=1000-", If_Range=weak.format(sha256)).status_code == 200

    def test_last_bytes_can_be_asked_for(self, client, sha256):
        assert body(get(client, Range="bytes=-2")) == BYTES[-2:]

    @pytest.mark.parametrize("asked", ["bytes=10240-", "bytes=-0", "bytes=5-2", f"bytes={'0-0,' * 2000}1-1"])
    def test_part_that_is_none_is_refused_in_words(self, client, sha256, asked):
        response = get(client, Range=asked)
        assert response.status_code == 416
        assert response["Content-Range"] == "bytes */10240"
        assert "Download all of it" in response.text

    def test_several_parts_are_answered_with_the_whole(self, client, sha256):
        assert body(get(client, Range="bytes=0-1,5-6")) == BYTES

    def test_unchanged_file_is_not_sent_again_whatever_part_is_asked_for(self, client, sha256):
        response = get(client, Range="bytes=0-1", If_None_Match=f'"{sha256}"')
        assert response.status_code == 304


class TestHeaders:
    """What a browser is told of the bytes."""

    def test_head_tells_all_but_the_bytes(self, client, sha256):
        whole, head = client.get(FILE), client.head(FILE, headers={"Range": "bytes=0-1"})
        assert head.status_code == 200
        assert head.content == b""
        for name in ("Content-Type", "Content-Length", "Content-Disposition", "ETag", "Accept-Ranges", "Cache-Control"):
            assert head[name] == whole[name]

    @pytest.mark.parametrize(
        ("name", "disposition"),
        [
            ("guide.pdf", "inline"),
            ("guide.docx", "attachment"),
            ("guide.svg", "attachment"),
            ("guide.zip", "attachment"),
            ("guide.mp4", "attachment"),
        ],
    )
    def test_only_what_browsers_show_safely_is_shown(self, client, people, name, disposition):
        approved(people, files={name: BYTES})
        response = client.get(FILE.replace("handout.pdf", name))
        assert response["Content-Disposition"] == f'{disposition}; filename="{name}"'
        assert response["X-Content-Type-Options"] == "nosniff"
        assert ("sandbox" in response.headers.get("Content-Security-Policy", "")) == (name != "guide.pdf")

    def test_nobody_gets_a_cookie(self, client, sha256):
        assert not client.get(FILE).cookies


class TestDamage:
    """What is not what the Board approved is not given out."""

    def test_visitor_is_told_and_the_log_names_the_edition_when_bytes_are_missing(self, client, sha256, caplog):
        storages["frozen"].delete(store.address_of(sha256))
        response = client.get(FILE)
        assert response.status_code == 503
        assert "This file is being checked" in response.text
        assert "HIPB-0001 (en-gb), edition 1" in caplog.text
        assert "missing" in caplog.text

    def test_no_part_of_altered_bytes_is_given_out(self, client, sha256):
        storages["frozen"].delete(store.address_of(sha256))
        storages["frozen"].save(store.address_of(sha256), ContentFile(BYTES[:-1] + b"!"))
        assert get(client, Range="bytes=0-1").status_code == 503
        assert client.head(FILE).status_code == 503


def test_server_in_front_sends_the_checked_bytes_when_told_where(client, people, settings):
    settings.FROZEN_ACCEL_PREFIX = "/frozen/"
    approved(people, files={"handout.pdf": BYTES})
    sha256 = SubmissionFile.objects.get().stored_file_id
    response = client.get(FILE, headers={"Range": "bytes=0-1"})
    assert response.status_code == 200
    assert response["X-Accel-Redirect"] == f"/frozen/{store.address_of(sha256)}"
    assert response["Content-Type"] == "application/pdf"
    assert "Content-Length" not in response or response["Content-Length"] == "0"
    assert response.content == b""
    storages["frozen"].delete(store.address_of(sha256))
    assert client.get(FILE).status_code == 503


def test_file_is_found_in_one_query(client, sha256, django_assert_num_queries):
    with django_assert_num_queries(1):
        body(client.get(FILE))
