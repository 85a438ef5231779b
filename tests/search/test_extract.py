"""Extracts are safe HTML, whatever a text holds."""

import pytest

from search.engines.extract import BEGIN, END, extract_of

pytestmark = pytest.mark.one_database


def marked(text):
    """Return a text as an engine marks it, with its marks written as [ and ]."""
    return text.replace("[", BEGIN).replace("]", END)


@pytest.mark.parametrize(
    ("title", "fragments", "expected"),
    [
        ("[Lone] working\nHIPB-1", ["no", "no", "no"], ("<mark>Lone</mark> working", "")),
        ("a", ["One [word].", "A [word] and [another]", ""], ("a", "A <mark>word</mark> and <mark>another</mark> …")),
        ("a", ["One [word].", "The [word] again.", ""], ("a", "One <mark>word</mark>.")),
        ("a", ["Summary\ntag\n[Tag] a", "", ""], ("a", "<mark>Tag</mark> a …")),
        ("a", ["", "", "[One]\ntwo\n[Three]."], ("a", "<mark>One</mark> · <mark>Three</mark>.")),
        ("a", ["", "within [a]\n\n sentence,", ""], ("a", "… within <mark>a</mark> sentence, …")),
        (
            "<b> & [<i>]",
            ["", "<p>[x]</p>", ""],
            ("&lt;b&gt; &amp; <mark>&lt;i&gt;</mark>", "&lt;p&gt;<mark>x</mark>&lt;/p&gt; …"),
        ),
        ("[a [b] c] ]", ["][", "][", "]["], ("a <mark>b</mark> c ", "")),
    ],
)
def test_extract_is_the_fragment_with_most_words(title, fragments, expected):
    extract = extract_of(marked(title), *map(marked, fragments))
    assert (extract.title, extract.text) == expected
