"""The full-text engines, one a database, behind one seam (`docs/search.md`). No engine decides what is public.

An engine is a module with these functions; what they return may hold entries that are not public now:

- `matching(query)`, `matching_in_title(query)`: the ids of all entries in which a `Query` is found, unordered;
- `ranked(query, ids)`: {id: score, higher is better} of those among a thousand ids or so in which it is found;
- `extracts(query, ids)`: {id: `Extract`} of those of a page;
- `knows(word)`: whether a folded word stands in a title, a summary, a tag or a term of the library;
- `library_words()`: {word: in how many entries it stands} of those, numbers left out.
"""

from django.db import connection

from . import postgresql, sqlite

_BY_VENDOR = {"sqlite": sqlite, "postgresql": postgresql}


def engine():
    """Return the engine of the site's database; raise `KeyError` for a database that we have not tried."""
    return _BY_VENDOR[connection.vendor]
