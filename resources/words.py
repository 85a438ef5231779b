"""Text as words that know their formatting: the smallest thing of which one can say that it changed."""

import re
import sys
import unicodedata
from typing import NamedTuple

# What stands between two lines of a paragraph, and between two cells of a row: never part of a word that was typed.
LINE_BREAK = "\n"
CELL_EDGE = "\t"


class Word(NamedTuple):
    """A word or a punctuation mark: its letters, whether a space stands before it, and how it is set."""

    text: str
    space: bool = False
    bold: bool = False
    italic: bool = False
    link: str = ""


def _marks():
    """Return the combining marks of all scripts as ranges of a character class: `re` does not count them to words."""
    ranges = []
    for code in range(0x300, 0x1F000):
        if unicodedata.category(chr(code))[0] == "M":
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)


# With the joiners of Persian, Hindi and emoji.
_MARKS = _marks() + "\u200c\u200d"
_LETTERS = rf"[\w{_MARKS}]+"
# Scripts that put no space between words (Thai to Khmer, Chinese, Japanese): each sign with its marks is a word.
_UNSPACED = rf"[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff][{_MARKS}]*"
_WORD = re.compile(
    rf"(?P<space>\s*)(?P<word>{_UNSPACED}|\d+(?:[.,]\d+)+|{_LETTERS}(?:['’]{_LETTERS})*|\S(?:\u200d\S|[{_MARKS}])*)"
)
_LETTER = re.compile(r"\w")


def words_of(text, **formatting):
    """Return plain text as a list of `Word`s; white space becomes one space, as browsers show it."""
    return [Word(sys.intern(found["word"]), bool(found["space"]), **formatting) for found in _WORD.finditer(text)]


def lines_of(text):
    """Return text of several lines as words with a `LINE_BREAK` between the lines."""
    words = []
    for line in text.splitlines():
        words += [Word(LINE_BREAK), *unspaced(words_of(line))]
    return words[1:]


def unspaced(words):
    """Return words without the space before the first."""
    return [words[0]._replace(space=False), *words[1:]] if words and words[0].space else words


def plain(words):
    """Return words as the text that a person reads; cells stand between bars."""
    return "".join(" " * word.space + ("|" if word.text == CELL_EDGE else word.text) for word in words)


def is_letters(word):
    """Return whether a `Word` has letters or digits: punctuation, breaks and edges have none."""
    return _LETTER.match(word.text) is not None
