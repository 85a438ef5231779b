"""SQLite: what the full-text tables are, and the triggers that keep them with the texts of the catalogue.

FTS5 (3.40) reads the texts where they stand (`content=`), so a row that goes must be named with the words that it had.
`remove_diacritics 2` takes ó for o but knows no other letters: `_letters` replaces these, one by one, so that every
word stays where it stands in the text. Titles are spelt out by a table of letters instead, since SQLite's `lower` knows
no letter with an accent.
"""

import unicodedata

from search.text import LONGEST_RUN, OTHER_LETTERS, fold

TEXTS = "resources_cataloguetext"
ENGLISH, OTHER = "LIKE 'en%'", "NOT LIKE 'en%'"
COLUMNS = ("title", "summary", "terms", "body")
# Table -> its columns, and of which languages it has the texts.
INDEXES = {
    "fulltext_english": (COLUMNS, ENGLISH),
    "fulltext_other": (COLUMNS, OTHER),
    "fulltext_words": (COLUMNS[:3], "IS NOT NULL"),
}
TABLES = {
    "fulltext_english": f"""CREATE VIRTUAL TABLE fulltext_english USING fts5(
        title, summary, terms, body, content='{TEXTS}', content_rowid='entry_id',
        tokenize='porter unicode61 remove_diacritics 2')""",
    "fulltext_other": f"""CREATE VIRTUAL TABLE fulltext_other USING fts5(
        title, summary, terms, body, content='{TEXTS}', content_rowid='entry_id',
        tokenize='unicode61 remove_diacritics 2')""",
    # The library's own words, none of them stemmed; where they stand is not asked.
    "fulltext_words": f"""CREATE VIRTUAL TABLE fulltext_words USING fts5(
        title, summary, terms, content='{TEXTS}', content_rowid='entry_id', columnsize=0, detail=none,
        tokenize='unicode61 remove_diacritics 2')""",
    "fulltext_words_by_name": "CREATE VIRTUAL TABLE fulltext_words_by_name USING fts5vocab(fulltext_words, row)",
    # Each title from each of its words on: what was typed is the beginning of a row.
    "fulltext_titles": """CREATE TABLE fulltext_titles (
        words TEXT NOT NULL, entry_id INTEGER NOT NULL, PRIMARY KEY (words, entry_id)) WITHOUT ROWID""",
    "fulltext_titles_entry": "CREATE INDEX fulltext_titles_entry ON fulltext_titles (entry_id)",
    "fulltext_letters": "CREATE TABLE fulltext_letters (letter TEXT PRIMARY KEY, plain TEXT NOT NULL) WITHOUT ROWID",
}


def install(cursor):
    """Make the tables and triggers, and fill them from the texts that there are."""
    for statement in TABLES.values():
        cursor.execute(statement)
    cursor.executemany("INSERT INTO fulltext_letters VALUES (%s, %s)", _spelling())
    for table in INDEXES:
        cursor.execute(_index(table, "texts", f"FROM {TEXTS} AS texts"))
    cursor.execute(_runs_of_titles("texts", f"FROM {TEXTS} AS texts"))
    for statement in _triggers().values():
        cursor.execute(statement)


def drop(cursor):
    """Remove all of it, as much as there is."""
    for name in _triggers():
        cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
    # The index goes with its table.
    for name in reversed([name for name, statement in TABLES.items() if " TABLE " in statement]):
        cursor.execute(f"DROP TABLE IF EXISTS {name}")


def missing(cursor):
    """Return the names of tables and triggers that are not there, or not as they should be, sorted."""
    cursor.execute("SELECT name, sql FROM sqlite_master WHERE name LIKE 'fulltext_%%'", [])
    existing = dict(cursor.fetchall())
    return sorted(name for name, statement in (TABLES | _triggers()).items() if existing.get(name) != statement.strip())


def _triggers():
    """Return {name: statement} of the triggers; an update is a removal and an addition."""
    added = ";\n".join([*(_index(table, "NEW") for table in INDEXES), _runs_of_titles("NEW")])
    removed = ";\n".join(
        [
            *(_index(table, "OLD", command="delete") for table in INDEXES),
            "DELETE FROM fulltext_titles WHERE entry_id = OLD.entry_id",
        ]
    )
    bodies = {"insert": added, "delete": removed, "update": f"{removed};\n{added}"}
    return {
        f"fulltext_{event}": f"CREATE TRIGGER fulltext_{event} AFTER {event.upper()} ON {TEXTS}\nBEGIN\n{body};\nEND"
        for event, body in bodies.items()
    }


def _index(table, row, source="", command=""):
    """Return the statement that adds rows to an index or, with the command "delete", takes them out."""
    columns, languages = INDEXES[table]
    first, value = (f"{table}, ", f"'{command}', ") if command else ("", "")
    return (
        f"INSERT INTO {table} ({first}rowid, {', '.join(columns)})"
        f" SELECT {value}{row}.entry_id, {', '.join(_letters(f'{row}.{column}') for column in columns)}"
        f" {source} WHERE {row}.language {languages}"
    )


def _letters(value):
    """Return the SQL of a text with the letters that FTS5 takes for no other replaced."""
    for letter, plain in OTHER_LETTERS.items():
        for each in dict.fromkeys((letter, letter.upper())):
            if fold(each) == plain:
                value = f"replace({value}, '{each}', '{plain}')"
    return f"replace({value}, 'ß', 'ss')"


def _runs_of_titles(row, source=""):
    """Return the statement that adds each run of words of a title, folded, the reference under it left out."""
    title = f"substr({row}.title, 1, instr({row}.title || char(10), char(10)) - 1)"
    return f"""INSERT OR IGNORE INTO fulltext_titles (words, entry_id)
        SELECT substr(words, 1, {LONGEST_RUN}), entry_id FROM (
            WITH RECURSIVE
            spelt (entry_id, rest, plain) AS (
                SELECT {row}.entry_id, {title}, '' {source}
                UNION ALL
                SELECT entry_id, substr(rest, 2), CASE known.plain
                    WHEN ' ' THEN rtrim(spelt.plain) || ' '
                    ELSE spelt.plain || coalesce(known.plain, substr(rest, 1, 1)) END
                FROM spelt LEFT JOIN fulltext_letters AS known ON letter = substr(rest, 1, 1) WHERE rest <> ''),
            runs (entry_id, words) AS (
                SELECT entry_id, trim(plain) FROM spelt WHERE rest = ''
                UNION ALL
                SELECT entry_id, substr(words, instr(words, ' ') + 1) FROM runs WHERE instr(words, ' ') > 0)
            SELECT entry_id, words FROM runs WHERE words <> '')"""


def _spelling():
    """Return (letter, as it is compared) of each that is not compared as it is; what is no letter is a blank."""
    # Up to the Arabic letters, which have no capitals, and the signs of typography.
    letters = map(chr, (*range(1, 0x0600), *range(0x1E00, 0x2070)))
    known = (letter for letter in letters if unicodedata.category(letter)[0] not in "CM" or letter < " ")
    spelt = ((letter, fold(letter) if letter.isalnum() else " ") for letter in known)
    return [(letter, plain) for letter, plain in spelt if plain != letter or letter == " "]
