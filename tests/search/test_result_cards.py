"""What a card says in words."""

import pytest
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

from resources.models import CatalogueEntry
from search.engines.extract import Extract
from search.panel import Value
from search.templatetags.checkboxes import checkboxes
from search.templatetags.result_cards import duration

pytestmark = pytest.mark.one_database


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(1, "1 minute"), (45, "45 minutes"), (60, "1 hour"), (90, "1 hour 30 minutes"), (121, "2 hours 1 minute")],
)
def test_duration_is_said_in_hours_and_minutes(minutes, words):
    assert duration(minutes) == words


def test_card_shows_the_extract_in_the_place_of_the_summary_when_there_is_one():
    entry = CatalogueEntry(
        reference="HIPB-0001", slug="a", language="en-gb", title="A", summary="<b>In short", role_type_names=[]
    )
    assert "&lt;b&gt;In short" in card_of(entry)
    card = card_of(entry, Extract(mark_safe("<mark>A</mark>"), mark_safe("… <mark>share</mark> it …")))
    assert "<bdi><mark>A</mark></bdi></a>" in card
    assert "… <mark>share</mark> it …" in card
    assert "In short" not in card
    assert "&lt;b&gt;In short" in card_of(entry, Extract(mark_safe("<mark>A</mark>"), ""))


def card_of(entry, extract=None):
    """Return the HTML of a card."""
    return render_to_string("components/result_card.html", {"entry": entry, "extract": extract, "heading_level": 3})


def test_checkbox_holds_nothing_but_text_when_a_key_is_markup():
    value = Value(id="tag-x", key='"><script>', label="<b>&amp;", count=0, chosen=False)
    html = checkboxes("tag", [value])
    assert 'value="&quot;&gt;&lt;script&gt;"' in html
    assert "&lt;b&gt;&amp;amp;</label>" in html
    assert " disabled>" in html
