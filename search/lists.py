"""What the finder finds as lists of entries, for those who want data: a page, the newest, or all of it."""

from .filters import NEWEST
from .finder import all_ids, entries_of, find_entries
from .results import Place

BATCH = 500


class BrokenCursor(ValueError):
    """A cursor that this library never gave."""


def listed(parameters, language, cursor, length):
    """Return what is `Found` for a `QueryDict` behind a cursor, or "" for the beginning, and its entries.

    Raises `BrokenCursor`.
    """
    found, entries = find_entries(parameters, language, Place(after=cursor, length=length), with_panel=False)
    if found.page.is_place_unknown:
        raise BrokenCursor(cursor)
    return found, entries


def newest(parameters, language, length):
    """Return the same of the newest, in whatever order the `QueryDict` asks for them."""
    parameters = parameters.copy()
    parameters["sort"] = NEWEST
    return listed(parameters, language, "", length)


def everything(parameters, language):
    """Yield every entry that a `QueryDict` finds, in its order, reading some hundred at a time."""
    ids = all_ids(parameters, language)
    for start in range(0, len(ids), BATCH):
        yield from entries_of(ids[start : start + BATCH])
