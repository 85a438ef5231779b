"""The certificate of an edition as a PDF: the same words as its page, on paper."""

import io
import re
import sys

import pikepdf
import pytest

from tests.pdf_text import text_of

from .frozen import approved
from .test_certificate import PAGE, PDF, WORDS, data_of, words_on_page

pytestmark = pytest.mark.one_database


@pytest.fixture
def without_pango(monkeypatch):
    """A machine on which WeasyPrint cannot be loaded, since a library that pip does not install is missing."""

    class Missing:
        @staticmethod
        def find_spec(name, path=None, target=None):
            if name == "weasyprint":
                raise OSError("cannot load library 'libpango-1.0-0'")

    for name in [*sys.modules]:
        if name == "resources.pdf.writing" or name.partition(".")[0] == "weasyprint":
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [Missing, *sys.meta_path])


def test_it_says_what_the_page_says(client, people):
    approved(people, files={"handout.txt": WORDS})
    printed = text_of(data_of(client.get(PDF)))
    # Without the marks of lists and what stands at the foot of each sheet; lines break elsewhere.
    printed = re.sub(r"•|HIPB-0001, edition 1 \d / \d", "", printed)
    assert "".join(words_on_page(client).split()) in "".join(printed.split())


def test_it_has_a_name_a_title_and_a_language(client, people):
    approved(people)
    response = client.get(PDF)
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == 'inline; filename="HIPB-0001-edition-1-certificate.pdf"'
    with pikepdf.open(io.BytesIO(data_of(response))) as pdf:
        assert pdf.docinfo["/Title"] == "Certificate of HIPB-0001, edition 1: Notice, check, share"
        assert pdf.Root.Lang == "en-gb"
        assert pdf.open_metadata()["pdfuaid:part"] == "1"


def test_code_has_words_for_who_cannot_see_it(client, people):
    approved(people)
    assert b"QR code that leads to the page" in uncompressed(data_of(client.get(PDF)))


def test_visitor_is_led_to_the_page_when_the_server_cannot_make_it(client, people, without_pango, caplog):
    approved(people)
    response = client.get(PDF)
    assert response.status_code == 503
    assert f'href="{PAGE}"' in response.text
    assert "libpango" in caplog.text


def test_demonstration_says_that_it_is_one(client, people, settings):
    settings.DEMONSTRATION = True
    approved(people)
    assert "No real Board approved anything here" in text_of(data_of(client.get(PDF)))


@pytest.mark.parametrize("title", ["Notice" * 42 + "now", "إشعار للموظفين", "<script>alert(1)</script>", "&amp; \\ %"])
def test_any_title_can_be_printed(client, people, title):
    approved(people, title=title, files={f"{number}.txt": bytes([number]) for number in range(40)})
    response = client.get("/library/HIPB-0001/x/edition/1/certificate.pdf", follow=True)
    with pikepdf.open(io.BytesIO(data_of(response))) as pdf:
        assert str(pdf.docinfo["/Title"]).endswith(f": {title}")


def uncompressed(data):
    """Return a PDF with everything in it readable."""
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(written, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return written.getvalue()
