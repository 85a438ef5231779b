"""`setup_languages` gives each other language its home page and place of drafts, once; and the site's words in it."""

import io
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from wagtail.models import Page

from home.models import HomePage
from resources.models import ResourceLibraryPage

WORDS = Path(settings.BASE_DIR) / "locale" / "pl" / "LC_MESSAGES"


def set_up():
    """Run the command; return what it said."""
    said = io.StringIO()
    call_command("setup_languages", stdout=said)
    return said.getvalue()


def test_polish_has_a_home_page_and_a_place_of_drafts_when_it_was_set_up(client, site):
    assert "home page (Polski), place of drafts (Polski)" in set_up()
    page = client.get("/pl/").content.decode()
    assert '<html lang="pl"' in page and "Materiały szkoleniowe" in page
    assert 'href="/pl/about-the-board/"' in page
    polish = HomePage.objects.get(locale__language_code="pl")
    assert polish.get_workflow().name == "Ordinary page"
    assert ResourceLibraryPage.objects.get(locale__language_code="pl").get_parent() == polish.page_ptr
    before = list(Page.objects.order_by("pk").values())
    assert "nothing changed" in set_up()
    assert list(Page.objects.order_by("pk").values()) == before


def test_languages_wait_for_the_site(db):
    with pytest.raises(CommandError, match="Run setup_site first"):
        set_up()


@pytest.mark.one_database
def test_compiled_words_are_in_step_with_their_source():
    """How to compile them stands at the head of the source."""
    source = polib.pofile(str(WORDS / "django.po"))
    assert source.to_binary() == (WORDS / "django.mo").read_bytes()
    assert [entry.msgid for entry in source if not entry.translated()] == []
