"""Full-text search on SQLite: FTS5 over the tables that `search/tables/sqlite.py` makes."""

import json

from django.db import connection

from .extract import BEGIN, END, WORDS, extract_of

# English stems its words, all other languages do not.
TABLES = ("fulltext_english", "fulltext_other")
WEIGHTS = "10.0, 4.0, 1.5, 1.0"  # title, summary, terms, body


def matching(query):
    """Return the ids of all entries in which a query is found."""
    return _ids(_expression(query))


def matching_in_title(query):
    """Return the ids of all entries with all of a query in the title or the reference."""
    return _ids(f"{{title}} : ({_expression(query)})")


def scores(query, ids):
    """Return {id: score, higher is better} of those of some entries in which a query is found."""
    # The sign + keeps FTS5 from looking for each id alone, which would weigh the words anew each time; so `bm25` is
    # computed for no other row.
    sql = " UNION ALL ".join(
        f"SELECT rowid, -bm25({table}, {WEIGHTS}) FROM {table}"
        f" WHERE {table} MATCH %s AND +rowid IN (SELECT value FROM json_each(%s))"
        for table in TABLES
    )
    return dict(_rows(sql, [_expression(query), json.dumps(list(ids))] * 2))


def extracts(query, ids):
    """Return {id: `Extract`} of those of some entries in which a query is found."""
    snippet = "snippet({0}, {1}, %s, %s, '', {2})"
    sql = " UNION ALL ".join(
        f"SELECT rowid, highlight({table}, 0, %s, %s),"
        f" {', '.join(snippet.format(table, column, WORDS) for column in (1, 3, 2))}"
        f" FROM {table} WHERE {table} MATCH %s AND rowid IN (SELECT value FROM json_each(%s))"
        for table in TABLES
    )
    rows = _rows(sql, [*[BEGIN, END] * 4, _expression(query), json.dumps(list(ids))] * 2)
    return {key: extract_of(*texts) for key, *texts in rows}


def knows(word):
    """Return whether a folded word stands in a title, a summary, a tag or a term of the library."""
    # Not by MATCH: FTS5 (3.40) takes some letters for none, and a table without places cannot look for two words.
    return bool(_rows("SELECT 1 FROM fulltext_words_by_name WHERE term = %s", [word]))


def library_words():
    """Return {folded word: in how many entries it stands} of titles, summaries, tags and terms, numbers left out."""
    return dict(_rows("SELECT term, doc FROM fulltext_words_by_name WHERE term >= 'a'"))


def _expression(query):
    """Return a query in FTS5's own language. Words hold letters and numbers alone, so nothing in them is a command."""
    return " AND ".join(f"({' OR '.join(map(_quoted, clause))})" for clause in query.clauses)


def _quoted(phrase):
    return f'"{" ".join(phrase)}"'


def _ids(expression):
    # One text for all of them: 100,000 rows would cost Python more than the search costs SQLite.
    sql = " UNION ALL ".join(f"SELECT group_concat(rowid) FROM {table} WHERE {table} MATCH %s" for table in TABLES)
    return [int(key) for [keys] in _rows(sql, [expression] * 2) if keys for key in keys.split(",")]


def _rows(sql, parameters=()):
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall()
