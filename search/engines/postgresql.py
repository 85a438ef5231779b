"""Full-text search on PostgreSQL: text search vectors in the tables that `search/tables/postgresql.py` makes."""

from django.db import connection

from .extract import BEGIN, END, WORDS, extract_of

# Each table with its text search configuration: English stems its words, all other languages do not.
TABLES = {"fulltext_english": "fulltext_stemmed", "fulltext_other": "fulltext_plain"}
WEIGHTS = "{0.1, 0.15, 0.4, 1.0}"  # body, terms, summary, title
FRAGMENT = f"StartSel={BEGIN}, StopSel={END}, MaxFragments=1, MaxWords={WORDS}, MinWords={WORDS // 2}"
WHOLE = f"StartSel={BEGIN}, StopSel={END}, HighlightAll=true"


def matching(query):
    """Return the ids of all entries in which a query is found."""
    return _ids(query, "words")


def matching_in_title(query):
    """Return the ids of all entries with all of a query in the title or the reference."""
    return _ids(query, "title")


def ranked(query, ids):
    """Return {id: score} of those of some entries in which a query is found."""
    return dict(
        _in_each_table(
            "SELECT entry_id, ts_rank_cd(%s, words, query) FROM {table}, {asked}"
            " WHERE entry_id = ANY(%s) AND words @@ query",
            query,
            before=[WEIGHTS],
            after=[list(ids)],
        )
    )


def extracts(query, ids):
    """Return {id: `Extract`} of those of some entries in which a query is found."""
    rows = _in_each_table(
        "SELECT entry_id, ts_headline('{configuration}', split_part(texts.title, E'\\n', 1), query, %s),"
        " ts_headline('{configuration}', summary, query, %s), ts_headline('{configuration}', body, query, %s),"
        " ts_headline('{configuration}', terms, query, %s)"
        " FROM {table} JOIN resources_cataloguetext texts USING (entry_id), {asked}"
        " WHERE entry_id = ANY(%s) AND words @@ query",
        query,
        before=[WHOLE, FRAGMENT, FRAGMENT, FRAGMENT],
        after=[list(ids)],
    )
    return {key: extract_of(*texts) for key, *texts in rows}


def knows(word):
    """Return whether a folded word stands in a title, a summary, a tag or a term of the library."""
    return bool(_rows("SELECT 1 FROM fulltext_words WHERE word = %s", [word]))


def library_words():
    """Return {folded word: in how many entries it stands} of titles, summaries, tags and terms, numbers left out."""
    return dict(_rows("SELECT word, entries FROM fulltext_words WHERE word >= 'a'"))


def _ids(query, column):
    # One array for all of them: 100,000 rows would cost Python more than the search costs PostgreSQL.
    rows = _in_each_table(f"SELECT {{table}}_in_{column}(query) FROM {{asked}}", query)
    return [key for [keys] in rows for key in keys or ()]


def _in_each_table(sql, query, before=(), after=()):
    """Return the rows of a statement for each table, with the query in its configuration.

    `before` and `after` are the parameters that stand before the query and after it.
    """
    parts, parameters = [], []
    for table, configuration in TABLES.items():
        asked, phrases = _asked(query, configuration)
        parts.append(sql.format(table=table, configuration=configuration, asked=f"(SELECT {asked} AS query) AS asked"))
        parameters += [*before, *phrases, *after]
    return _rows(" UNION ALL ".join(parts), parameters)


def _asked(query, configuration):
    """Return the SQL of a query as a tsquery, and its parameters; no word of it is read as an operator."""
    phrase = f"phraseto_tsquery('{configuration}', %s)"
    clauses = (" || ".join([phrase] * len(clause)) for clause in query.clauses)
    words = [" ".join(phrase) for clause in query.clauses for phrase in clause]
    return " && ".join(f"({clause})" for clause in clauses), words


def _rows(sql, parameters=()):
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall()
