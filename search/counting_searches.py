"""Counts what people look for, by word and week, with nothing about who: for the communications team.

Only words of the library's own are counted by name; what else was typed, such as a person's name, is "other".
"""

import logging
from collections import Counter
from contextlib import contextmanager
from datetime import timedelta
from urllib.parse import parse_qs

from django.db import OperationalError, connection
from django.utils import timezone

from .models import SearchedWord
from .models.searched_word import LONGEST_WORD
from .text import MOST_WORDS, fold

OTHER = ""
PATIENCE = 200  # milliseconds
logger = logging.getLogger(__name__)


def is_new_search(request):
    """Return whether a request looks for words for the first time: no later page, no other filters of the same words.

    Browsers tell this site, and it alone (SECURE_REFERRER_POLICY), from which of its pages they come.
    """
    if any(request.GET.get(name) for name in ("page", "after", "before")):
        return False
    came_from = parse_qs(request.headers.get("referer", "")[:2_000].partition("?")[2])
    looked_for = _compared(request.GET.get("q", ""))
    return bool(looked_for) and looked_for != _compared(came_from.get("q", [""])[-1])


def count_search(words, found, language, known):
    """Count the folded `words` of a search in a language, in one statement; `found` says whether it found anything.

    `known` tells of a word whether it is one of the library's own. Where the database is busy for longer than this
    waits, the search is not counted, and the visitor has their answer all the same.
    """
    names = Counter(word if len(word) <= LONGEST_WORD and known(word) else OTHER for word in words[:MOST_WORDS])
    if not names:
        return
    today = timezone.localdate()
    monday = connection.ops.adapt_datefield_value(today - timedelta(days=today.weekday()))
    # Sorted: two searches that write the same rows in two orders would wait for one another.
    rows = [(monday, language, word, bool(found), times) for word, times in sorted(names.items())]
    try:
        with _impatient(), connection.cursor() as cursor:
            cursor.execute(_statement(len(rows)), [value for row in rows for value in row])
    except OperationalError:
        logger.warning("A search was not counted: the database was busy.")


@contextmanager
def _impatient():
    """Let SQLite wait `PATIENCE` for another writer: what is written for minutes, such as a catalogue made anew, else
    holds up each visitor who searches for as long as an editor would wait. On PostgreSQL nothing of that is waited for.
    """
    if connection.vendor != "sqlite":
        yield
        return
    connection.ensure_connection()
    database = connection.connection
    [usual] = database.execute("PRAGMA busy_timeout").fetchone()
    database.execute(f"PRAGMA busy_timeout = {PATIENCE}")
    try:
        yield
    finally:
        database.execute(f"PRAGMA busy_timeout = {usual}")


def _statement(number):
    """Return the SQL that adds to a number of rows or makes them. The ORM (Django 5.2) can replace a count, not add.

    SQLite 3.24 and PostgreSQL take the same.
    """
    quoted = connection.ops.quote_name
    table = quoted(SearchedWord._meta.db_table)
    week, language, word, found, count = map(quoted, ("week", "language", "word", "found", "count"))
    return (
        f"INSERT INTO {table} ({week}, {language}, {word}, {found}, {count}) "
        f"VALUES {', '.join(['(%s, %s, %s, %s, %s)'] * number)} "
        f"ON CONFLICT ({week}, {language}, {word}, {found}) "
        f"DO UPDATE SET {count} = {table}.{count} + excluded.{count}"
    )


def _compared(typed):
    return " ".join(fold(typed).split())
