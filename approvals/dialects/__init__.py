"""SQL of ours, one file a database: locks and triggers. `of(connection)` gives the right one.

What both databases read alike, the conditions of the floors, stands once in `floors.py`.
"""

from . import postgresql, sqlite

_BY_VENDOR = {"sqlite": sqlite, "postgresql": postgresql}


def of(connection):
    """Return the dialect of a database connection; raise `KeyError` for a database that we have not tried."""
    return _BY_VENDOR[connection.vendor]
