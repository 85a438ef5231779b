"""The tests of our own find what they are for: each is shown a page that is wrong in one way, and the page mended."""

import pytest

from . import (
    contrast,
    error_summaries,
    focus,
    forced_colours,
    foreign_words,
    headings,
    link_words,
    reading_order,
    style_rules,
    targets,
)

PAGE = (
    '<!DOCTYPE html><html lang="en-gb"><head><title>A page</title><style>{css}</style></head><body>{body}</body></html>'
)
LINES = '<p style="line-height: 60px"><a href="#a">First</a><br><a href="#b">Second</a></p>'
# check: ({css, body} that is wrong, what is said of it, the same mended)
WRONG = {
    focus: (
        (
            "header { position: fixed; inset: 0 0 auto; block-size: 300px; background: red }",
            f"<header></header>{LINES}",
        ),
        "is hidden when it has the focus",
        ("", f"<header></header>{LINES}"),
    ),
    reading_order: (
        ("p { display: flex; flex-direction: row-reverse }", '<p><a href="#a">First</a> <a href="#b">Second</a></p>'),
        "“Second” comes after a “First” but stands before it",
        ("p { display: flex }", '<p><a href="#a">First</a> <a href="#b">Second</a></p>'),
    ),
    targets: (
        ("button { inline-size: 20px; block-size: 20px; padding: 0; border: 0; margin: 0 }", 2 * "<button>x</button>"),
        "is 20 by 20 pixels",
        ("button { inline-size: 24px; block-size: 24px; padding: 0; border: 0 }", 2 * "<button>x</button>"),
    ),
    headings: (("", "<h1>One</h1><h3>Three</h3>"), "of level 3 after one of level 1", ("", "<h1>One</h1><h2>Two</h2>")),
    link_words: (
        ("", '<a href="/a">Rules</a> <a href="/b">Rules <span hidden>of b</span></a> <a href="/c">here</a>'),
        "says “here”",
        ("", '<a href="/a">Rules</a> <a href="/b">Rules <span class="visually-hidden">of b</span></a>'),
    ),
    error_summaries: (
        ("", '<div class="error-summary" tabindex="-1"><a href="#x">Wrong</a></div>'),
        "does not begin with “Error:”",
        ("", ""),
    ),
    style_rules: (
        ("p span { display: none } p:hover span { display: inline }", "<p>More<span>: only for mice</span></p>"),
        "changes display under a mouse only",
        ("a:hover { color: red }", "<p>More</p>"),
    ),
    forced_colours: (
        ("button { border: 0; appearance: none } :focus-visible { outline: none }", "<button>Send</button>"),
        "has no line around it",
        ("button { border: 1px solid transparent }", "<button>Send</button>"),
    ),
    contrast: (
        (
            ":focus-visible { outline: 3px solid #000 } a { color: #00c } a:visited { color: #999 }",
            '<a href="#a">Words</a>',
        ),
        "words of a. “Words”: 2.85 to 1 (light visited",
        (":focus-visible { outline: 3px solid #000 } a { color: #00c }", '<a href="#a">Words</a>'),
    ),
}


@pytest.fixture(scope="module")
def window(browser):
    """A window that nobody serves."""
    context = browser.new_context(viewport={"width": 400, "height": 400}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("check", WRONG, ids=lambda check: check.__name__.rpartition(".")[2])
def test_check_finds_what_is_wrong_and_nothing_when_it_is_mended(window, check):
    (css, body), said, (mended_css, mended_body) = WRONG[check]
    window.set_content(PAGE.format(css=css, body=body))
    assert said in "\n".join(check.problems(window))
    window.set_content(PAGE.format(css=mended_css, body=mended_body))
    assert check.problems(window) == []


def test_words_of_another_language_are_found_when_nothing_says_so(window):
    body = '<p>{0}</p><p lang="ur">{0}, one of the Board</p><p lang="pl">{1}</p><p>{1}</p>'.format(
        "اپنی تشویش", "Sześć pytań"
    )
    window.set_content(PAGE.format(css="", body=body))
    found = foreign_words.problems(window, {"Sześć pytań": "pl"})
    assert [one.rpartition("” is ")[2] for one in found] == [
        "Arabic, but its lang is en-gb",
        "Latin, but its lang is ur",
        "pl, but its lang is en-gb",
    ]
