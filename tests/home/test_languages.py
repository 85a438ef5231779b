"""`setup_languages` gives each other language its home page and place of drafts, once; and the site's words in it."""

import io
import re
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from wagtail.models import Page

from home.models import HomePage
from resources.models import ResourceLibraryPage

from .public_words import public_words

DJANGOS = "Django says this"  # the comment at what Django itself says otherwise
OTHERS = [code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]


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
    assert Page.objects.filter(slug="privacy", alias_of__locale__language_code="en-gb").count() == 2
    before = list(Page.objects.order_by("pk").values())
    assert "nothing changed" in set_up()
    assert list(Page.objects.order_by("pk").values()) == before


def test_languages_wait_for_the_site(db):
    with pytest.raises(CommandError, match="Run setup_site first"):
        set_up()


@pytest.mark.one_database
@pytest.mark.parametrize("language", OTHERS)
def test_compiled_words_are_in_step_with_their_source(language):
    """How to compile them stands at the head of the source."""
    words = Path(settings.BASE_DIR) / "locale" / language / "LC_MESSAGES"
    source = polib.pofile(str(words / "django.po"))
    assert source.to_binary() == (words / "django.mo").read_bytes()
    assert [entry.msgid for entry in source if not entry.translated()] == []
    said = {(entry.msgctxt, entry.msgid) for entry in source if entry.comment != DJANGOS}
    asked = public_words().keys()
    assert (asked - said, said - asked) == (set(), set())  # those that are missing, those that nobody says any more
    broken = [text for entry in source for text in texts(entry) if placeholders(text) != placeholders(entry.msgid)]
    assert broken == []


def texts(entry):
    """Return what an entry says, in each number."""
    return entry.msgstr_plural.values() if entry.msgid_plural else [entry.msgstr]


def placeholders(text):
    """Return what is put into a text, in the order of the alphabet."""
    return sorted(re.findall(r"%(?:\(\w+\))?[sd]", text))
