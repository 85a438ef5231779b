"""What begins like what was typed: titles, terms and words of the public library. At most one query here, and flat.

Each title and each term stands in an ordered list from each of its words on, so that a lookup reads one short stretch
of it: one letter costs no more than many, and a large library no more than a small one.
"""

from bisect import bisect_left
from itertools import islice

from django.db.models.expressions import RawSQL
from django.utils.translation import get_language

from approvals import editions
from resources.models import CatalogueEntry

from .facets import FACETS, LANGUAGE, TAG, YEAR
from .text import LONGEST_RUN, words_in

READ = 50  # entries of such a list, for each lookup
BEYOND = "\U0010ffff"  # follows every letter
SUGGESTED = [facet for facet in FACETS if facet not in (LANGUAGE, YEAR)]
# `search/tables/` keeps this list, in both databases alike.
_TITLES = """SELECT entry_id FROM fulltext_titles AS titles
WHERE words >= %s AND words < %s AND EXISTS ({public}) ORDER BY words LIMIT %s"""
_remembered = [None, None]


def titles_beginning(run):
    """Return the catalogue entries that are public now with a title that has a run of words beginning like `run`.

    At most `READ`; those that begin with it stand first, then by the alphabet.
    """
    # Asked of each title: a library has more editions that were public once than are now.
    public = editions.visible(CatalogueEntry.objects.filter(pk=RawSQL("titles.entry_id", ()))).order_by()
    sql, moments = public.values("pk").query.sql_with_params()
    titles = RawSQL(_TITLES.format(public=sql), [run, run + BEYOND, *moments, READ])
    entries = (
        editions.visible(CatalogueEntry.objects.filter(pk__in=titles))
        .order_by()
        .only("reference", "slug", "title", "language")
    )
    return sorted(entries, key=lambda entry: (not _folded(entry.title).startswith(run), entry.title))


def words_beginning(run, titles):
    """Return how the last word of `run` may go on, as these titles write it: each once, in the order of the titles."""
    found, size = {}, len(run.split())
    for title in titles:
        words = words_in(title)
        for start in range(len(words) - size + 1):
            completed = " ".join(words[start : start + size])
            if completed.startswith(run):
                found.setdefault(completed)
    return list(found)


def terms_beginning(run, vocabulary, bitmaps, version):
    """Return the (facet, term) pairs with a run of words beginning like `run`, and that something has now."""
    known_of, runs = _remembered
    # Tags appear and lapse with the clock too.
    wanted = version, get_language(), bitmaps.tokens_of(TAG.stored_as)
    if known_of != wanted:
        runs = sorted(_runs(vocabulary, bitmaps), key=lambda found: found[0])
        _remembered[:] = wanted, runs
    first = bisect_left(runs, run, key=lambda found: found[0])
    found = {
        (facet, term): None
        for words, facet, term in islice(runs, first, first + READ)
        if words.startswith(run) and bitmaps.having(facet.token(term.key)) & bitmaps.public
    }
    return list(found)


def _runs(vocabulary, bitmaps):
    """Yield (words, facet, term) of each term from each of its words on."""
    for facet in SUGGESTED:
        for term in vocabulary.terms(facet, bitmaps).values():
            words = words_in(str(term.label))
            for start in range(len(words)):
                yield " ".join(words[start:])[:LONGEST_RUN], facet, term


def _folded(title):
    return " ".join(words_in(title))
