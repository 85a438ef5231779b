"""What was typed into the search box, made safe and short: the words to look for, and what to say about the rest.

Nothing that can be typed or put into an address is an error here. Knows no database.
"""

import unicodedata
from dataclasses import dataclass

LONGEST = 200  # characters of a search
MOST_WORDS = 12
# Control characters (NUL among them), halves of surrogate pairs, unassigned code points: not for any database.
UNREADABLE = ("Cc", "Cs", "Cn")


@dataclass(frozen=True)
class SearchWords:
    """`typed` is what the box shows again, `words` what is looked for, `was_cut` whether something was left out."""

    typed: str = ""
    words: tuple[str, ...] = ()
    was_cut: bool = False

    @property
    def without_words(self):
        """Whether something was typed that has nothing to look for, such as a lone quotation mark."""
        return bool(self.typed) and not self.words


def read_search(raw):
    """Return the `SearchWords` of a text from an address: any text at all, of any length."""
    readable = " ".join("".join(" " if unicodedata.category(char) in UNREADABLE else char for char in raw).split())
    typed = readable[:LONGEST].rstrip()
    # Each word once, in the order typed; what is left of a lone quotation mark is no word.
    words = list(dict.fromkeys(word for word in map(_without_marks, fold(typed).split()) if word))
    return SearchWords(typed, tuple(words[:MOST_WORDS]), len(readable) > LONGEST or len(words) > MOST_WORDS)


def fold(text):
    """Return a text as it is compared: one form of each character (NFKC), and no difference of case."""
    return unicodedata.normalize("NFKC", text).casefold()


def _without_marks(word):
    """Return a word without the punctuation around it; marks inside stay, as in HIPB-0042."""
    start, end = 0, len(word)
    while start < end and _is_mark(word[start]):
        start += 1
    while end > start and _is_mark(word[end - 1]):
        end -= 1
    return word[start:end]


def _is_mark(char):
    return unicodedata.category(char).startswith("P")
