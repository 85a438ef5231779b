"""Columns that hold several words with "|" between them: terms of the Board's vocabulary, and free tags."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from .cells import folded, tidied_line
from .column_types import Column, shortened, unknown
from .problems import CellProblem

SEPARATOR = "|"
LONGEST_TAG = 100  # django-taggit's


def parts(text):
    """Return the words of a cell."""
    return [part for part in (tidied_line(part) for part in text.split(SEPARATOR)) if part]


@dataclass(frozen=True)
class Terms(Column):
    """Terms by key or by name. The value is a tuple of them in the Board's order."""

    empty = ()

    def _value(self, text, row):
        terms = row.vocabulary[self.field]
        return terms.in_order([term for part in parts(text) for term in self._called(part, terms, row)])

    def _called(self, text, terms, row):
        found = terms.called(text)
        if not found:
            offered = self._offered(terms, row)
            raise CellProblem(unknown(text, [term.key for term in offered], [term.name for term in offered]))
        return found

    def _offered(self, terms, row):
        return terms.current

    def write(self, value):
        return SEPARATOR.join(term.key for term in value)

    def drafted(self, content, vocabulary):
        return vocabulary[self.field].with_keys(content.get(self.field) or ())

    def fill(self, page, value):
        setattr(page, self.field, list(value))

    def value_problems(self, value, values, drafted):
        """Return what is wrong with a value beside the other values of its row: terms that no longer hold.

        A draft keeps the retired terms that it has (`drafted`, its values, or None for a new one).
        """
        kept = drafted[self.name] if drafted else ()
        return [_retired(term) for term in value if term.retired_on and term not in kept]


@dataclass(frozen=True)
class RoleTypeTerms(Terms):
    """Terms of the lists of the row's role types. A name that several of these have means each of them."""

    def _called(self, text, terms, row):
        role_types = row.values.get("role_types") or ()
        found = super()._called(text, terms, row)
        # What only another role type has is no unknown word: `value_problems` says what is wrong with it.
        return [term for term in found if term.role_type in role_types] or found

    def _offered(self, terms, row):
        role_types = row.values.get("role_types") or ()
        return [term for term in terms.current if term.role_type in role_types] or terms.current

    def value_problems(self, value, values, drafted):
        """Add what belongs to a role type that the row does not name; None means that they could not be read."""
        role_types = values.get("role_types")
        strangers = [] if role_types is None else [term for term in value if term.role_type not in role_types]
        return super().value_problems(value, values, drafted) + [
            _("“%(term)s” belongs to the role type “%(role_type)s”, which role_types does not name in this row.")
            % {"term": shortened(term.key), "role_type": term.role_type.key}
            for term in strangers
        ]


@dataclass(frozen=True)
class Tags(Column):
    """Free tags. One that exists already, in whatever capitals, is taken as it is spelt there."""

    empty = ()

    def _value(self, text, row):
        known = row.vocabulary.spelling_of_tags
        words = {folded(part): known.get(folded(part), part) for part in parts(text)}
        for word in words.values():
            if len(word) > LONGEST_TAG:
                raise CellProblem(
                    _("The tag “%(tag)s” has more than %(longest)d characters. Put “|” between tags.")
                    % {"tag": shortened(word), "longest": LONGEST_TAG}
                )
        return _in_order(words.values())

    def write(self, value):
        return SEPARATOR.join(value)

    def drafted(self, content, vocabulary):
        names = vocabulary.tag_names
        return _in_order(names[item["tag"]] for item in content.get(self.field) or () if item["tag"] in names)

    def fill(self, page, value):
        page.tags.set(list(value))


def _in_order(words):
    return tuple(sorted(words, key=lambda word: (folded(word), word)))


def _retired(term):
    if term.successor is None:
        return _("“%s” was retired by the Board. Take it out.") % term.key
    return _("“%(old)s” was retired by the Board. Write “%(new)s”.") % {"old": term.key, "new": term.successor.key}
