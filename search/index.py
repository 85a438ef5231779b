"""The bitmaps of this worker, brought up to the present version of the catalogue in every request that asks.

One tiny query says whether something changed since; then the changed rows are read, and no others. A worker that knows
another database, or a version that was undone, reads everything anew.
"""

import sys
import threading
from contextlib import contextmanager
from datetime import date

from django.conf import settings
from django.core.cache import caches
from django.db.models import Q
from django.utils import timezone

from resources.catalogue_changes import Version, changes_since, current_version
from resources.models import CatalogueEntry

from .bitmaps import NEVER, Bitmaps, Row
from .durations import band_of
from .text import fold

COLUMNS = (
    "id",
    "reference",
    "language",
    "facets",
    "year",
    "duration_minutes",
    "edition_id",
    "title",
    "review_by",
    "visible_from",
    "visible_until",
)

CLOCK_TOLERANCE = 60  # seconds
LONGEST_TITLE = 150  # characters by which titles are sorted: more would not fit into a cursor


class _Index:
    """What a worker remembers, and the lock that keeps its threads from each other."""

    def __init__(self):
        self.lock = threading.Lock()
        self.version = Version()
        self.bitmaps = None
        self.moment = 0


_index = _Index()


@contextmanager
def index():
    """Yield the `Bitmaps` of the present moment and the `Version` they stand for; nobody else uses them meanwhile."""
    version = current_version()
    with _index.lock:
        now = time_of(timezone.now())
        _follow(version, now)
        _index.bitmaps.advance(now)
        yield _index.bitmaps, version


def _follow(version, now):
    known = _index.version
    # What has lapsed does not come back by itself when a clock is put back.
    is_known = _index.bitmaps is not None and now > _index.moment - CLOCK_TOLERANCE
    if not (is_known and known.same_catalogue(version)):
        changes = changes_since(known) if is_known else None
        # What is read from here on may be newer than `version`; then it is read once more next time.
        if changes is None:
            # Cards are kept by the keys of entries, which another database has too.
            caches["fragments"].clear()
            _index.bitmaps = Bitmaps(_rows(), languages(), now)
        else:
            for reference, language, rows in _changed(changes):
                _index.bitmaps.replace(reference, language, rows, now)
    # Last, both of them: where the database failed, all of it is done again next time.
    _index.version, _index.moment = version, now


def _changed(changes):
    """Yield (reference, language, its rows) of what changed, in one query for all."""
    if not changes:
        return
    rows = {change: [] for change in changes}
    for row in _rows(reference__in={reference for reference, _language in changes}):
        if (row.reference, row.language) in rows:
            rows[row.reference, row.language].append(row)
    for (reference, language), found in rows.items():
        yield reference, language, found


def _rows(**conditions):
    """Yield the `Row`s of all entries that are or will be public."""
    day = _Remembered().day
    not_past = Q(visible_until=None) | Q(visible_until__gt=timezone.now())
    entries = CatalogueEntry.objects.filter(not_past, **conditions).order_by().values_list(*COLUMNS)
    entries = entries.iterator(chunk_size=2_000)  # else Django keeps all of them, 100 MB, to the end
    for key, reference, language, facets, year, minutes, edition, title, review, begins, ends in entries:
        tokens = [*facets.split(), f"language:{language}"]
        if year:
            tokens.append(f"year:{year}")
        if minutes:
            tokens.append(f"duration:{band_of(minutes)}")
        yield Row(
            key,
            reference,
            sys.intern(language),
            tuple(map(sys.intern, tokens)),
            edition,
            fold(title)[:LONGEST_TITLE],
            day(review or date.max),
            time_of(begins),
            time_of(ends) if ends else NEVER,
        )


class _Remembered(dict):
    """Days as numbers, one object for each day: 100,000 rows have few days."""

    def day(self, day):
        """Return the ordinal of a date."""
        return self.setdefault(day, day.toordinal())


def languages():
    """Return the codes of the site's languages, its own first."""
    codes = [code for code, _name in settings.LANGUAGES]
    return sorted(codes, key=lambda code: code != settings.LANGUAGE_CODE)


def time_of(moment):
    """Return a moment in seconds since 1970."""
    return moment.timestamp()
