"""PDFs of pages: tagged for people who read with software, in our own font, and with nothing fetched for them."""

import io
import logging
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pikepdf
import pytest

from resources.pdf.remembered import pdf_of
from resources.pdf.writing import write_pdf
from tests.pdf_text import text_of

pytestmark = pytest.mark.one_database

PAGE = '<!DOCTYPE html><html lang="{}"><head><title>{}</title></head><body><h1>{}</h1>{}</body></html>'


def page(title="Notice", body="<p>Check and share.</p>", language="en-gb"):
    """Return the HTML of a page."""
    return PAGE.format(language, title, title, body)


@pytest.fixture
def asked():
    """A server on this machine that anything fetched would have to ask; what it was asked for, and its address."""
    paths = []

    class Ask(BaseHTTPRequestHandler):
        def do_GET(self):
            paths.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *arguments):
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Ask)
    Thread(target=server.serve_forever, daemon=True).start()
    yield paths, f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_pdf_says_what_it_is_to_programs_that_read_aloud():
    with pikepdf.open(io.BytesIO(write_pdf(page()))) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.Lang == "en-gb"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert pdf.docinfo["/Title"] == "Notice"
        assert pdf.open_metadata()["pdfuaid:part"] == "1"
        assert kinds_in(pdf.Root.StructTreeRoot) >= {"/Document", "/H1", "/P"}


def kinds_in(element):
    """Return the kinds of structure in a tree of tags."""
    found = {str(element.S)} if "/S" in element else set()
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            found |= kinds_in(kid)
    return found


def test_our_own_font_is_inside():
    with pikepdf.open(io.BytesIO(write_pdf(page()))) as pdf:
        (first,) = pdf.pages
        fonts = {str(font.BaseFont).partition("+")[2] for font in first.Resources.Font.values()}
    assert fonts == {"Atkinson-Hyperlegible", "Atkinson-Hyperlegible-Bold"}


def test_letters_that_our_font_lacks_come_from_the_system():
    # From left to right, as they stand on the page.
    assert "إشعار"[::-1] in text_of(write_pdf(page("إشعار")))


@pytest.mark.parametrize(
    "body",
    [
        '<img src="{}/picture.png" alt="A picture">',
        '<link rel="stylesheet" href="{}/style.css">',
        "<style>@import url({}/style.css); body {{ background: url({}/ground.png) }}</style>",
        "<style>@font-face {{ font-family: Other; src: url({}/font.ttf) }} h1 {{ font-family: Other }}</style>",
        '<object data="{}/page.html">Nothing</object>',
        '<svg xmlns="http://www.w3.org/2000/svg"><title>A picture</title><image href="{}/picture.png"/></svg>',
    ],
)
def test_nothing_is_fetched_when_a_page_names_it(asked, body):
    paths, address = asked
    assert write_pdf(page(body=body.format(address, address))).startswith(b"%PDF-1.7")
    assert paths == []


def test_file_of_the_server_is_not_read_when_a_page_names_it(tmp_path, caplog):
    secret = tmp_path / "secret.svg"
    secret.write_text('<svg xmlns="http://www.w3.org/2000/svg"><text>Zanzibar</text></svg>')
    with caplog.at_level(logging.ERROR, "weasyprint"):
        data = write_pdf(page(body=f'<img src="{secret.as_uri()}" alt="A picture">'))
    assert "Zanzibar" not in text_of(data)
    assert "Nothing but the site's own font is fetched" in caplog.text


def test_links_lead_to_this_site(settings):
    settings.WAGTAILADMIN_BASE_URL = "https://library.example"
    with pikepdf.open(io.BytesIO(write_pdf(page(body='<p><a href="/register/">Register</a></p>')))) as pdf:
        (link,) = pdf.pages[0].Annots
        assert link.A.URI == "https://library.example/register/"


def test_same_page_gives_the_same_bytes_however_often_it_is_made():
    assert write_pdf(page()) == write_pdf(page())


def test_pdf_is_made_once_for_the_same_page(settings):
    linked = page(body='<p><a href="/register/">Register</a></p>')
    first = pdf_of(linked)
    # Made anew it would lead elsewhere.
    settings.WAGTAILADMIN_BASE_URL = "https://elsewhere.example"
    assert pdf_of(linked) == first != write_pdf(linked)
    assert pdf_of(page()) != first
