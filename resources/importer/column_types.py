"""The sorts of column: how the text of a cell becomes a value, and how a value is written back.

A value is plain and comparable: text, number, date, yes or no; `term_columns` adds tuples of terms. An empty cell is an
empty value. `read` raises `CellProblem` with what would be right.
"""

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils import timezone
from django.utils.text import Truncator, slugify
from django.utils.translation import gettext as _

from .cells import LONGEST_CELL, folded, tidied, tidied_line
from .problems import CellProblem

MOST_WORDS = 12


@dataclass(frozen=True)
class Column:
    """One column. `name` is its header, `field` what it fills of a resource, `accepts` what a person may write."""

    name: str
    field: str
    accepts: str
    longest: int = LONGEST_CELL
    required: bool = False

    empty = ""

    def read(self, text, row):
        """Return the value of tidied text; `row` holds the vocabulary and the values of the columns before."""
        if not text:
            if self.required:
                raise CellProblem(_("This must not be empty. Write %s.") % self.accepts)
            return self.empty
        if len(text) > self.longest:
            raise CellProblem(
                _("This has %(length)s characters; at most %(longest)s fit.")
                % {"length": f"{len(text):,}", "longest": f"{self.longest:,}"}
            )
        return self._value(text, row)

    def tidied(self, text):
        """Return text without what does not count in this column."""
        return tidied_line(text)

    def write(self, value):
        """Return a value as the text of a cell."""
        return "" if value is None else str(value)

    def drafted(self, content, vocabulary):
        """Return the value that a draft has: `content` is what Wagtail keeps of it in a revision."""
        return content.get(self.field) or self.empty

    def fill(self, page, value):
        """Give the value to a page."""
        setattr(page, self.field, value)

    def _value(self, text, row):
        return text


@dataclass(frozen=True)
class Line(Column):
    """One line of text."""

    def drafted(self, content, vocabulary):
        return tidied_line(content.get(self.field) or "")


@dataclass(frozen=True)
class Title(Line):
    """The title, which an address is made of."""

    def _value(self, text, row):
        if not slugify(text, allow_unicode=True):
            raise CellProblem(_("A title needs at least one letter or figure."))
        return text


@dataclass(frozen=True)
class Text(Column):
    """Text that may have several lines."""

    def tidied(self, text):
        return tidied(text)

    def drafted(self, content, vocabulary):
        return tidied(content.get(self.field) or "")


@dataclass(frozen=True)
class WebAddress(Line):
    """The address of a page of the web."""

    def _value(self, text, row):
        try:
            URLValidator(schemes=["http", "https"])(text)
        except ValidationError as error:
            raise CellProblem(
                _("“%s” is no web address. Write it whole, such as https://www.gov.uk/page") % shortened(text)
            ) from error
        return text


@dataclass(frozen=True)
class Number(Column):
    """A whole number; `bounds()` gives the least and the most."""

    bounds: Callable[[], tuple[int, int]] = None

    empty = None

    def _value(self, text, row):
        least, most = self.bounds()
        if not re.fullmatch(r"[0-9]{1,9}(\.0+)?", text) or not least <= int(float(text)) <= most:
            raise CellProblem(
                _("“%(text)s” is not right here. Write a whole number from %(least)d to %(most)d.")
                % {"text": shortened(text), "least": least, "most": most}
            )
        return int(float(text))


@dataclass(frozen=True)
class Day(Column):
    """A date, as computers or as people in Britain write it (Excel rewrites the first as the second)."""

    empty = None

    def _value(self, text, row):
        for layout in ("%Y-%m-%d", "%d/%m/%Y"):
            try:
                return datetime.datetime.strptime(text, layout).date()
            except ValueError:
                continue
        today = timezone.localdate()
        raise CellProblem(
            _("“%(text)s” is no date. Write it as %(iso)s or %(british)s.")
            % {"text": shortened(text), "iso": today.isoformat(), "british": f"{today:%d/%m/%Y}"}
        )

    def drafted(self, content, vocabulary):
        text = content.get(self.field)
        return datetime.date.fromisoformat(text) if text else None

    def write(self, value):
        return value.isoformat() if value else ""


@dataclass(frozen=True)
class YesNo(Column):
    """Yes or no; an empty cell means no."""

    empty = False

    def _value(self, text, row):
        answers = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}
        if folded(text) not in answers:
            raise CellProblem(_("“%s” is not right here. Write yes or no.") % shortened(text))
        return answers[folded(text)]

    def write(self, value):
        return "yes" if value else "no"


@dataclass(frozen=True)
class Choice(Column):
    """One of few, by key or by name. `choices` are pairs of both."""

    choices: tuple = ()

    def _value(self, text, row):
        for key, name in self.choices:
            if folded(text) in (folded(key), folded(str(name))):
                return key
        raise CellProblem(unknown(text, [key for key, _name in self.choices]))


def unknown(text, known, names=()):
    """Return the sentence for a word that is neither a known one nor a name of one: the nearest, or the known ones."""
    nearest = _nearest(text[:100], (*known, *names))
    if nearest:
        return _("“%(text)s” is not known here. Did you mean %(words)s?") % {
            "text": shortened(text),
            "words": _(" or ").join(f"“{word}”" for word in nearest),
        }
    words = ", ".join(known[:MOST_WORDS]) + (", …" if len(known) > MOST_WORDS else "")
    return _("“%(text)s” is not known here. It takes: %(words)s") % {"text": shortened(text), "words": words}


def shortened(text):
    """Return the beginning of what was written, for a sentence about it."""
    return Truncator(text).chars(60)


@lru_cache(maxsize=4096)  # a wrong word mostly stands in many rows, and difflib is slow
def _nearest(text, known):
    by_folded = {}
    for word in known:  # of words that differ in capitals only, the key stands first
        by_folded.setdefault(folded(word), word)
    return [by_folded[word] for word in get_close_matches(folded(text), by_folded, n=3, cutoff=0.6)]
