"""Drawings: what may not stay in an SVG is taken out, the rest stays, and what cannot be read is refused."""

import io

import pytest

from resources.intake.cleaning import cleaned

from . import files
from .refusing import problems_of, refusal_of

PIXEL = "data:image/png;base64,iVBORw0KGgo="


def clean(data):
    """Return the cleaned bytes of a drawing, or None where it may stay."""
    made = cleaned("drawing.svg", io.BytesIO(data))
    return made.read() if made else None


@pytest.mark.parametrize(
    ("inside", "gone"),
    [
        ("<script>alert(1)</script>", b"alert"),
        ('<circle r="1" onclick="alert(1)"/>', b"onclick"),
        ('<circle r="1" ONLOAD="alert(1)"/>', b"ONLOAD"),
        ("<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'>A</body></foreignObject>", b"foreignObject"),
        ('<a xlink:href="javascript:alert(1)"><text>A</text></a>', b"javascript"),
        ('<a href=" java&#10;script:alert(1)"><text>A</text></a>', b"script"),
        ('<use href="https://example.org/a.svg#b"/>', b"example"),
        ('<use xlink:href="//example.org/a.svg#b"/>', b"example"),
        ('<image href="https://example.org/pixel.png"/>', b"example"),
        ('<image href="data:image/svg+xml;base64,PHN2Zz4="/>', b"data:"),
        ('<use href="data:image/png;base64,iVBORw0KGgo="/>', b"data:"),
        ('<feImage href="https://example.org/a"/>', b"example"),
        ("<style>@import url(https://example.org/a.css);</style>", b"example"),
        ("<style>@import 'https://example.org/a.css'; a { fill: red }</style>", b"example"),
        ("<style>a { background: url(//example.org/a) }</style>", b"example"),
        ("<style>a { background: u\\72l(//example.org/a) }</style>", b"example"),
        ("<style>a { background: image-set('//example.org/a' 1x) }</style>", b"example"),
        ("<style>@font-face { src: url('https://example.org/a.woff') }</style>", b"example"),
        ("<style>/* */@im/* */port url(https://example.org/)</style>", b"example"),
        ('<rect style="fill: url(https://example.org/a#b)"/>', b"example"),
        ('<rect fill="url(https://example.org/a#b)"/>', b"example"),
        ("<rect fill=\"url( 'https://example.org/a#b' )\"/>", b"example"),
        ('<a href="#a"><animate attributeName="href" values="javascript:alert(1)"/></a>', b"javascript"),
        ('<a href="#a"><set attributeName="xlink:href" to="javascript:alert(1)"/></a>', b"javascript"),
        ('<set attributeName="onclick" to="alert(1)"/>', b"alert"),
        ('<iframe src="https://example.org/"/>', b"example"),
        ('<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>', b"alert"),
        ("<metadata>By Alex Writer</metadata>", b"Alex"),
        ('<handler type="application/ecmascript">alert(1)</handler>', b"alert"),
    ],
)
def test_what_runs_or_fetches_is_taken_out(inside, gone):
    made = clean(files.svg(f'{inside}<circle id="stays" r="4"/>'))
    assert gone not in made
    assert b'<circle id="stays" r="4"' in made
    assert problems_of("drawing.svg", made) == []
    assert clean(made) is None


@pytest.mark.parametrize(
    "before",
    [
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
        '<?xml-stylesheet href="https://example.org/a.css"?>',
    ],
)
def test_what_stands_outside_the_drawing_is_taken_out(before):
    made = clean(files.svg(before=before))
    assert b"<circle" in made and b"DTD" not in made and b"example" not in made
    assert clean(made) is None


@pytest.mark.parametrize(
    "inside",
    [
        '<linearGradient id="a"><stop offset="1" stop-color="#fff"/></linearGradient><rect fill="url(#a)"/>',
        f'<image href="{PIXEL}" width="1" height="1"/>',
        '<g id="a"><path d="M0 0h1"/></g><use xlink:href="#a"/>',
        "<style>.a { fill: red; stroke: url(#a) }</style>",
        '<text aria-label="Use url(s): c:\\a" xml:lang="cy" style="font-size: 3px">Mwy <tspan>bellach</tspan></text>',
        '<circle r="1"><animate attributeName="r" values="1;2" dur="1s"/></circle>',
    ],
)
def test_drawing_that_only_draws_may_stay_as_it_is(inside):
    assert clean(files.svg(inside)) is None


def test_text_between_what_is_taken_out_stays():
    made = clean(files.svg("<text>one<script>x</script>two<tspan>three</tspan><script>x</script>four</text>"))
    assert b"<text>onetwo<tspan>three</tspan>four</text>" in made


def test_letters_of_all_languages_stay():
    data = files.svg("<text>Ŵy ‒ العربية</text><script/>")
    assert "Ŵy ‒ العربية".encode() in clean(data)


@pytest.mark.parametrize(
    "data",
    [
        files.svg(before='<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>', inside="<text>&b;</text>"),
        files.svg(before='<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>', inside="<text>&a;</text>"),
        files.svg("<circle>"),
        files.svg("<g>" * 500 + "</g>" * 500),
        b'<svg viewBox="0 0 1 1"/>',
        b'<?xml version="1.0" encoding="nonsense"?><svg/>',
    ],
)
def test_drawing_that_cannot_be_read_is_refused_and_not_cleaned(data):
    assert "cannot be read as a drawing" in refusal_of("drawing.svg", data)
    assert clean(data) is None


def test_only_drawings_are_cleaned():
    assert cleaned("notes.txt", io.BytesIO(files.svg("<script/>"))) is None
