"""Pages are sent compressed, and are known again when a browser asks for them anew; files are sent as they are."""

import gzip

import pytest
from django.http import FileResponse, HttpResponse
from django.test import RequestFactory

from cms.compression import CompressionMiddleware

pytestmark = pytest.mark.one_database
WORDS = b"<p>Notice, check, share.</p>" * 100


def answered(response):
    """Return an answer as a browser gets it that takes gzip."""
    asked = RequestFactory().get("/", headers={"Accept-Encoding": "gzip, br"})
    return CompressionMiddleware(lambda request: response)(asked)


def test_page_is_compressed_and_its_etag_weak():
    sent = answered(HttpResponse(WORDS, headers={"ETag": '"a"'}))
    assert gzip.decompress(sent.content) == WORDS and len(sent.content) < 300
    assert (sent["Content-Encoding"], sent["ETag"], sent["Vary"]) == ("gzip", 'W/"a"', "Accept-Encoding")


@pytest.mark.parametrize("kind", ["image/webp", "application/pdf", "application/zip"])
def test_what_is_no_words_is_sent_as_it_is(kind):
    assert answered(HttpResponse(WORDS, content_type=kind)).content == WORDS


def test_download_keeps_its_length_even_if_it_is_words(tmp_path):
    (tmp_path / "handout.txt").write_bytes(WORDS)
    sent = answered(FileResponse((tmp_path / "handout.txt").open("rb")))
    assert sent["Content-Length"] == str(len(WORDS)) and b"".join(sent) == WORDS


def test_page_that_is_kept_is_not_sent_again_to_who_has_it_compressed(client, site):
    first = client.get("/library/", headers={"Accept-Encoding": "gzip"})
    assert first["Content-Encoding"] == "gzip"
    asked = {"Accept-Encoding": "gzip", "If-None-Match": first["ETag"]}
    assert client.get("/library/", headers=asked).status_code == 304
