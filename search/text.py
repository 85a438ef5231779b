"""What was typed into the search box, made safe and short: the words to look for, and what to say about the rest.

Nothing that can be typed or put into an address is an error here. Knows no database.
"""

import re
import unicodedata
from dataclasses import dataclass

LONGEST = 200  # characters of a search
MOST_WORDS = 12
LONGEST_RUN = 80  # characters of a title or a term that can be completed
# Control characters (NUL among them), halves of surrogate pairs, unassigned code points: not for any database.
UNREADABLE = ("Cc", "Cs", "Cn")
# Letters that neither Unicode's decompositions nor SQLite's `remove_diacritics` take for another.
OTHER_LETTERS = {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}

_ACCENTED = re.compile("([a-z])[\u0300-\u036f]+")
_QUOTED = re.compile('["“”„«»]([^"“”„«»]*)["“”«»]')
# What is written as one stays together: multi-agency, HIPB-0042, children's, U.K.
_WRITTEN_AS_ONE = re.compile(r"[^\W_]+(?:[-‐‑–'’.@_&][^\W_]+)*")
_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"(?<=[^\W_])['’]s(?![^\W_])")


@dataclass(frozen=True)
class Phrase:
    """Folded words that stand side by side: mostly one. A quoted one is looked for as it is."""

    words: tuple[str, ...]
    is_quoted: bool = False


@dataclass(frozen=True)
class SearchWords:
    """`typed` is what the box shows again, `phrases` what is looked for, `was_cut` whether something was left out."""

    typed: str = ""
    phrases: tuple[Phrase, ...] = ()
    was_cut: bool = False

    @property
    def words(self):
        """All words in the order typed, repeated ones too."""
        return tuple(word for phrase in self.phrases for word in phrase.words)

    @property
    def without_words(self):
        """Whether something was typed that has nothing to look for, such as a lone quotation mark."""
        return bool(self.typed) and not self.phrases


def read_search(raw):
    """Return the `SearchWords` of a text from an address: any text at all, of any length."""
    readable = " ".join("".join(" " if unicodedata.category(char) in UNREADABLE else char for char in raw).split())
    typed = readable[:LONGEST].rstrip()
    phrases, room, was_cut = [], MOST_WORDS, len(readable) > LONGEST
    for words, is_quoted in _phrases_in(fold(typed)):
        was_cut |= len(words) > room
        if kept := tuple(words[:room]):
            phrases.append(Phrase(kept, is_quoted))
            room -= len(kept)
    return SearchWords(typed, tuple(phrases), was_cut)


def fold(text):
    """Return a text as it is compared: one form of each character, no difference of case or of accents."""
    if text.isascii():
        return text.lower()  # most are, and 100,000 titles are folded when a worker starts
    plain = _ACCENTED.sub(r"\1", unicodedata.normalize("NFKD", text).casefold())
    return unicodedata.normalize("NFKC", plain.translate(_LETTERS))


def words_in(text):
    """Return the folded words of a text, in their order."""
    return _WORD.findall(fold(text))


def _phrases_in(text):
    """Yield (words, whether they were quoted) of a folded text; an unbalanced quotation mark is none."""
    text = _POSSESSIVE.sub("", text)
    for number, part in enumerate(_QUOTED.split(text)):
        is_quoted = bool(number % 2)  # what the group of the expression found stands between what it did not
        for written in [part] if is_quoted else _WRITTEN_AS_ONE.findall(part):
            if words := _WORD.findall(written):
                yield words, is_quoted


_LETTERS = str.maketrans(OTHER_LETTERS)
