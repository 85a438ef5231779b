"""Finds the public resources of a request: one narrow query over all of them, one for the page that is shown.

Reads the catalogue through `public_entries` alone, which decides what is public.
"""

from django.db.models import BooleanField, ExpressionWrapper, Q

from resources.catalogue import public_entries

from .counting import Row, count
from .text import fold


def find(language, filters):
    """Return what is `Counted` in a language for `Filters`; the found stand title hits first, then newest first."""
    counted = count(_rows(language, filters.search.words), filters.tokens())
    # Stable: within each half the newest stay first.
    counted.found.sort(key=lambda row: not row.has_words_in_title)
    return counted


def entries_of(language, rows):
    """Return the catalogue entries of these rows in their order, in one query; fewer if one was just withdrawn."""
    entries = public_entries(language).in_bulk([row.key for row in rows])
    return [entries[row.key] for row in rows if row.key in entries]


def _rows(language, words):
    """Return one `Row` for each public resource, newest approved first."""
    entries = public_entries(language).order_by("-approved_on", "-edition_id")
    if not words:
        return [Row(key, tuple(facets.split())) for key, facets in entries.values_list("pk", "facets")]
    everywhere = Q()
    for word in words:
        everywhere &= (
            Q(text__title__icontains=word)
            | Q(text__summary__icontains=word)
            | Q(text__terms__icontains=word)
            | Q(text__body__icontains=word)
        )
    found = entries.annotate(has_words=ExpressionWrapper(everywhere, output_field=BooleanField()))
    return [
        Row(key, tuple(facets.split()), has_words, has_words and _all_in(words, fold(title)))
        for key, facets, has_words, title in found.values_list("pk", "facets", "has_words", "title")
    ]


def _all_in(words, text):
    return all(word in text for word in words)
