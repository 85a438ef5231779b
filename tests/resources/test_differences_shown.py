"""How a difference is shown: as HTML, folded, escaped, in two views."""

import re

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import translation

from resources.differences import difference, shown

from .contents import content, file, image, text

pytestmark = pytest.mark.one_database

SAME = [f"Unchanged paragraph {number}." for number in range(8)]


def rendered(before, after, view="inline", **addresses):
    request = RequestFactory().get("/review/7/?against=3")
    context = {"shown": shown(difference(before, after), view, **addresses)}
    return render_to_string("components/difference/difference.html", context, request=request)


def test_changes_are_told_by_elements_and_by_words_for_a_screen_reader():
    html = rendered(content(text("Ask a friend.")), content(text("Ask a nurse.")))
    words = re.search(r'<p class="difference__words" dir="auto" lang="en-gb">(Ask[^\n]*)', html)[1]
    assert re.sub(r"<span[^>]*>|</span>", "", words) == (
        "Ask a <del>deleted: friend end of deletion</del> <ins>inserted: nurse end of insertion</ins>."
    )


def test_unchanged_paragraphs_are_folded_but_for_those_beside_a_change():
    html = rendered(content(text(*SAME)), content(text(*SAME, "New.")))
    assert "<summary>9 unchanged parts</summary>" in html
    assert html.index("Unchanged paragraph 6.") < html.index("</details>") < html.index("Unchanged paragraph 7.")


def test_what_was_typed_is_escaped_everywhere():
    evil = "<script>alert(1)</script>"
    before = content(image("a", evil, evil), title=evil, tags=[evil], publisher=evil, files=[file("a.pdf", "1", evil)])
    after = content(
        text('&lt;script&gt; <a href="javascript:alert(1)">x</a>'), title=f"{evil} 2", files=[file("a.pdf", "2", evil)]
    )
    for view in ("inline", "side-by-side"):
        html = rendered(before, after, view)
        assert "<script" not in html and 'href="javascript' not in html
        assert html.count("&lt;script&gt;") > 6


def test_side_by_side_shows_both_texts_and_the_links_keep_the_rest_of_the_query():
    html = rendered(content(text("Ask a friend.")), content(text("Ask a nurse.")), "side-by-side")
    sides = re.findall(r'<p dir="auto" lang="en-gb">(.*)', html)
    assert ["<del>" in side for side in sides] == [True, False]
    assert 'href="?against=3&amp;view=inline#difference"' in html
    assert re.search(r'view=side-by-side#difference" aria-current="true"', html)


def test_pictures_stand_at_the_address_of_their_own_side():
    def before(sha256, ending, width=None):
        return f"/before/{sha256[:2]}-{width}.{ending}"

    def after(sha256, ending, width=None):
        return f"/after/{sha256[:2]}-{width}.{ending}"

    html = rendered(content(image("a")), content(image("b")), image_before=before, image_after=after)
    assert 'src="/before/aa-960.png"' in html and 'src="/after/bb-960.png"' in html
    assert "<img" not in rendered(content(image("a")), content(image("b")))


def test_words_around_a_text_are_in_the_language_of_the_page():
    with translation.override("ar"):
        html = rendered(content(text("Ask a friend.")), content(text("Ask a nurse.")))
    assert '<span class="visually-hidden" lang="ar" dir="rtl">' in html
    assert 'dir="auto" lang="en-gb"' in html


def test_links_of_a_text_lead_where_they_will():
    html = rendered(content(), content(text('<a href="resource:HIPB-0042">one</a> <a href="https://x.org">two</a>')))
    assert '<a href="/library/HIPB-0042/" rel="external">one</a>' in html and "(HIPB-0042)" in html
    assert '<a href="https://x.org" rel="external">two</a>' in html


def test_only_the_sentence_is_shown_when_there_is_nothing_to_compare():
    assert "<h3" not in rendered(None, content(text("New.")))
    assert "Nothing changed." in rendered(content(), content())
