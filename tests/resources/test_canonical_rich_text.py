"""Rich text in canonical content: what is allowed stays, and where a link leads says nothing about drafts."""

import pytest
from wagtail.models import Site
from wagtail.rich_text import RichText

from resources.canonical.rich_text import to_canonical_html
from tests.factories import make_resource


def linked(people, to):
    """Return the canonical HTML of a text with a link to a page."""
    text = f'<p>See <a linktype="page" id="{to}">this</a>.</p>'
    draft = make_resource("Links", owner=people.author, body=[("text", text)])
    return draft.canonical_content()["body"][0]["html"]


def test_resource_is_known_by_its_reference(people, site):
    other = make_resource("Other", owner=people.author)
    assert linked(people, other.pk) == f'<p>See <a href="resource:{other.reference}">this</a>.</p>'


def test_page_that_is_gone_becomes_text(people, site):
    assert linked(people, 987654) == "<p>See this.</p>"


@pytest.mark.parametrize(
    ("block", "value", "part"),
    [
        ("steps", lambda text: [text], "steps"),
        ("callout", lambda text: {"title": "See", "text": text}, "html"),
        (
            "video",
            lambda text: {"title": "V", "address": "https://example.org/", "transcript": text},
            "transcript_html",
        ),
    ],
)
def test_link_in_any_block_is_known_by_its_reference(people, site, block, value, part):
    other = make_resource("Other", owner=people.author)
    text = RichText(f'<p><a linktype="page" id="{other.pk}">this</a></p>')
    content = make_resource(owner=people.author, body=[(block, value(text))]).canonical_content()
    assert f'<a href="resource:{other.reference}">this</a>' in str(content["body"][0][part])


def test_ordinary_page_is_known_by_its_path_while_the_public_can_read_it(people, site):
    home = Site.objects.get(is_default_site=True).root_page
    assert linked(people, home.pk) == '<p>See <a href="/">this</a>.</p>'
    home.unpublish()
    assert linked(people, home.pk) == "<p>See this.</p>"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            '<p><a href="https://www.gov.uk/a?b=1&amp;c=2">gov</a></p>',
            '<p><a href="https://www.gov.uk/a?b=1&amp;c=2">gov</a></p>',
        ),
        ('<p><a href="javascript:alert(1)">press</a></p>', "<p>press</p>"),
        ('<p><a href="resource:HIPB-0001">press</a></p>', "<p>press</p>"),
        ("<p>Words<script>alert(1)</script></p>", "<p>Wordsalert(1)</p>"),
        ('<p onclick="alert(1)">Words</p>', "<p>Words</p>"),
        ('<p>Words</p><embed embedtype="image" id="1" format="left" alt=""/>', "<p>Words</p>"),
        ('<p><a linktype="document" id="1">file</a></p>', "<p>file</p>"),
        ("<p></p><p>Words</p><p> </p>", "<p>Words</p>"),
        (None, ""),
    ],
)
def test_rich_text_keeps_what_is_allowed_and_nothing_else(db, source, expected):
    assert to_canonical_html(source, {}) == expected


def test_canonical_html_stays_as_it_is(db):
    once = to_canonical_html("<p>One &amp; <i>two</i></p><ul><li>three</li></ul>", {})
    assert to_canonical_html(once, {}) == once
