"""The switch of language leads to the same page in the other languages, and is absent where a page has none."""

import pytest
from django.test import RequestFactory
from django.utils import translation

from home.language_switch import languages_of

pytestmark = pytest.mark.one_database


def switch(address, language="en-gb"):
    """Return {language: address} of the switch on a page."""
    with translation.override(language):
        return {code: there for code, _name, there in languages_of(RequestFactory().get(address))}


@pytest.mark.parametrize(
    ("address", "language", "expected"),
    [
        ("/", "en-gb", {"en-gb": "", "pl": "/pl/", "ur": "/ur/"}),
        ("/ur/", "ur", {"en-gb": "/", "pl": "/pl/", "ur": ""}),
        (
            "/pl/library/?q=a%20b&sector=health",
            "pl",
            {
                "en-gb": "/library/?q=a%20b&sector=health",
                "pl": "",
                "ur": "/ur/library/?q=a%20b&sector=health",
            },
        ),
    ],
)
def test_switch_keeps_the_path_and_the_query(address, language, expected):
    assert switch(address, language) == expected


WITHOUT = ["/sign-in/", "/desk/", "/board/", "/review/1/", "/admin/pages/", "/api/v1/", "/health/", "/sitemap.xml"]


@pytest.mark.parametrize("address", WITHOUT)
def test_page_without_a_language_has_no_switch(address):
    assert switch(address) == {}


def test_address_never_leads_to_another_host():
    assert switch("//evil.example/")["pl"].startswith("/pl/")
    assert not switch("/pl//evil.example/", "pl")["en-gb"].startswith("//")
