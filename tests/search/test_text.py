"""What may be typed into the search box: everything, and none of it is an error."""

import pytest

from search.text import LONGEST, MOST_WORDS, read_search

CASES = {
    "nothing": ("", "", ()),
    "blanks": (" \t\n ", "", ()),
    "words": ("Lone  working", "Lone working", ("lone", "working")),
    "a word twice": ("Share share SHARE", "Share share SHARE", ("share", "share", "share")),
    "a reference": ("HIPB-0042", "HIPB-0042", ("hipb", "0042")),
    "a quotation mark": ('"', '"', ()),
    "unbalanced quotation marks": ('"lone working', '"lone working', ("lone", "working")),
    "an apostrophe inside": ("don't", "don't", ("don", "t")),
    "a possessive": ("children’s home", "children’s home", ("children", "home")),
    "wildcards": ("% _ 100%", "% _ 100%", ("100",)),
    "NUL": ("lone\0working", "lone working", ("lone", "working")),
    "half a surrogate pair": ("lone\ud800 \udfff", "lone", ("lone",)),
    "emoji": ("🚸 school", "🚸 school", ("school",)),
    "a superscript": ("level²", "level²", ("level2",)),
    "a sharp s": ("Straße", "Straße", ("strasse",)),
    "Polish": ("ŁÓDŹ", "ŁÓDŹ", ("lodz",)),
    "right to left": ("الأمن", "الأمن", ("الأمن",)),
}


@pytest.mark.parametrize(("raw", "typed", "words"), CASES.values(), ids=CASES)
def test_search_is_read_when_anything_is_typed(raw, typed, words):
    search = read_search(raw)
    assert (search.typed, search.words, search.was_cut) == (typed, words, False)


def test_words_are_one_phrase_when_they_are_written_or_quoted_as_one():
    search = read_search('multi-agency and/or "Lone  Working" U.K. "" ”')
    assert [(" ".join(phrase.words), phrase.is_quoted) for phrase in search.phrases] == [
        ("multi agency", False),
        ("and", False),
        ("or", False),
        ("lone working", True),
        ("u k", False),
    ]


@pytest.mark.parametrize(
    "raw",
    [
        "word " * 2_000,
        " ".join(f"w{number}" for number in range(1_100)),
        "x" * 10_000,
        "ﷺ" * 10_000,
        "a b c d e f g h i j k l m",
    ],
    ids=["10 kB of one word", "1,100 words", "one word of 10 kB", "characters that grow", "13 short words"],
)
def test_search_is_cut_when_it_is_too_long(raw):
    search = read_search(raw)
    assert search.was_cut
    assert len(search.typed) <= LONGEST
    assert len(search.words) <= MOST_WORDS


def test_search_says_so_when_it_has_no_words():
    assert read_search("?!").without_words
    assert not read_search("").without_words
    assert not read_search("word").without_words
