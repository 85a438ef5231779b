"""PostgreSQL: what the full-text tables are, and the trigger that keeps them with the texts of the catalogue.

PostgreSQL's parser (15) reads hyphens, slashes and dots as parts of addresses and numbers, so `fulltext_words_of`
leaves it letters and figures alone. A common word visits as many rows as it is found in, so vectors stand apart from
them (TOAST). The trigger works on statements, not rows, so that a bulk load counts each word once.
"""

from search.text import LONGEST_RUN

TEXTS = "resources_cataloguetext"
# A vector holds a megabyte at most, positions included, and an approval must not fail for it.
LONGEST_TEXT = 150_000  # characters
# What each dictionary of PostgreSQL calls a word that may be stemmed.
WORDS = "asciiword, word, asciihword, hword, hword_asciipart, hword_part"
ENGLISH, OTHER = "LIKE 'en%'", "NOT LIKE 'en%'"
# Table -> its text search configuration, and of which languages it has the texts.
INDEXES = {"fulltext_english": ("fulltext_stemmed", ENGLISH), "fulltext_other": ("fulltext_plain", OTHER)}
SEARCHED = ("title", "words")  # columns: the vectors of the title alone and of everything
EVENTS = {
    "insert": "REFERENCING NEW TABLE AS added",
    "delete": "REFERENCING OLD TABLE AS removed",
    "update": "REFERENCING OLD TABLE AS removed NEW TABLE AS added",
    "truncate": "",
}


def install(cursor):
    """Make the tables and triggers, and fill them from the texts that there are."""
    for statement in (*_configurations(), *_tables(), *_added(TEXTS), *_lookups(), *_searches(), *_triggers()):
        cursor.execute(statement)


def drop(cursor):
    """Remove all of it, as much as there is; the extension stays, since others may use it."""
    for event in EVENTS:
        cursor.execute(f"DROP TRIGGER IF EXISTS fulltext_{event} ON {TEXTS}")
    cursor.execute("DROP FUNCTION IF EXISTS fulltext_follow()")
    for table in INDEXES:
        for column in SEARCHED:
            cursor.execute(f"DROP FUNCTION IF EXISTS {table}_in_{column}(tsquery)")
    cursor.execute(f"DROP TABLE IF EXISTS {', '.join([*INDEXES, 'fulltext_words', 'fulltext_titles'])}")
    cursor.execute("DROP FUNCTION IF EXISTS fulltext_words_of(text)")
    for configuration, _languages in INDEXES.values():
        cursor.execute(f"DROP TEXT SEARCH CONFIGURATION IF EXISTS {configuration}")
    cursor.execute("DROP TEXT SEARCH DICTIONARY IF EXISTS fulltext_stems")


def missing(cursor):
    """Return the names of tables, functions and triggers that are not there, or not as they should be, sorted."""
    cursor.execute("SELECT tablename FROM pg_tables WHERE tablename LIKE 'fulltext\\_%'")
    existing = {name for [name] in cursor.fetchall()}
    cursor.execute("SELECT proname, prosrc FROM pg_proc WHERE proname LIKE 'fulltext\\_%'")
    functions = dict(cursor.fetchall())
    cursor.execute("SELECT tgname FROM pg_trigger WHERE tgrelid = to_regclass(%s) AND tgenabled = 'A'", [TEXTS])
    if functions.get("fulltext_follow") == _follow():
        existing |= {name for [name] in cursor.fetchall()}
    wanted = [*INDEXES, "fulltext_words", "fulltext_titles", *(f"fulltext_{event}" for event in EVENTS)]
    searches = [f"{table}_in_{column}" for table in INDEXES for column in SEARCHED]
    return sorted({*wanted} - existing | {*searches} - functions.keys())


def _configurations():
    yield "CREATE EXTENSION IF NOT EXISTS unaccent"
    # Without PostgreSQL's list of stop words: which words tell nothing is said once, in `search/query.py`.
    yield "CREATE TEXT SEARCH DICTIONARY fulltext_stems (TEMPLATE = snowball, LANGUAGE = english)"
    for configuration, dictionary in (("fulltext_stemmed", "fulltext_stems"), ("fulltext_plain", "simple")):
        yield f"CREATE TEXT SEARCH CONFIGURATION {configuration} (COPY = simple)"
        yield f"ALTER TEXT SEARCH CONFIGURATION {configuration} ALTER MAPPING FOR {WORDS} WITH unaccent, {dictionary}"
    yield f"""
        CREATE FUNCTION fulltext_words_of(given text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
        $$ SELECT regexp_replace(left(given, {LONGEST_TEXT}), '[^[:alnum:]]+', ' ', 'g') $$"""


def _tables():
    for table in INDEXES:
        yield (
            f"CREATE TABLE {table} (entry_id bigint PRIMARY KEY, title tsvector NOT NULL, words tsvector NOT NULL)"
            " WITH (toast_tuple_target = 128)"
        )
    yield 'CREATE TABLE fulltext_words (word text COLLATE "C" PRIMARY KEY, entries integer NOT NULL)'
    yield 'CREATE TABLE fulltext_titles (words text COLLATE "C" NOT NULL, entry_id bigint NOT NULL)'


def _lookups():
    """Yield what makes reading fast; made last, since a full table is indexed faster than an empty one is filled."""
    for table in INDEXES:
        for column in SEARCHED:
            # Without `fastupdate` no search reads what was not sorted in yet.
            yield f"CREATE INDEX {table}_{column} ON {table} USING gin ({column}) WITH (fastupdate = off)"
    yield "CREATE INDEX fulltext_words_gone ON fulltext_words (word) WHERE entries <= 0"
    yield "CREATE UNIQUE INDEX fulltext_titles_words ON fulltext_titles (words, entry_id)"
    yield "CREATE INDEX fulltext_titles_entry ON fulltext_titles (entry_id)"
    for table in (*INDEXES, "fulltext_words", "fulltext_titles"):
        yield f"ANALYZE {table}"


def _searches():
    """Yield a function for each search: PostgreSQL (15) would else read each vector for a common word."""
    for table in INDEXES:
        for column in SEARCHED:
            yield (
                f"CREATE FUNCTION {table}_in_{column}(query tsquery) RETURNS bigint[] LANGUAGE sql STABLE"
                " SET enable_seqscan = off AS"
                f" $$ SELECT array_agg(entry_id) FROM {table} WHERE {column} @@ query $$"
            )


def _triggers():
    yield f"CREATE FUNCTION fulltext_follow() RETURNS trigger LANGUAGE plpgsql AS $function${_follow()}$function$"
    for event, rows in EVENTS.items():
        yield (
            f"CREATE TRIGGER fulltext_{event} AFTER {event.upper()} ON {TEXTS} {rows}"
            " FOR EACH STATEMENT EXECUTE FUNCTION fulltext_follow()"
        )
        yield f"ALTER TABLE {TEXTS} ENABLE ALWAYS TRIGGER fulltext_{event}"


def _follow():
    """Return the body of the trigger's function."""
    return f"""
        BEGIN
            IF TG_OP = 'TRUNCATE' THEN
                TRUNCATE {", ".join(INDEXES)}, fulltext_words, fulltext_titles;
                RETURN NULL;
            END IF;
            -- Two that count the same words in two orders would wait for one another.
            LOCK TABLE fulltext_words IN SHARE ROW EXCLUSIVE MODE;
            IF TG_OP <> 'INSERT' THEN
                {"; ".join(_removed("removed"))};
            END IF;
            IF TG_OP <> 'DELETE' THEN
                {"; ".join(_added("added"))};
            END IF;
            RETURN NULL;
        END """


def _added(rows):
    """Yield the statements that add the rows of a table to all indexes."""
    vector = "setweight(to_tsvector('{0}', fulltext_words_of({1})), '{2}')"
    weights = {"title": "A", "summary": "B", "terms": "C", "body": "D"}
    for table, (configuration, languages) in INDEXES.items():
        words = " || ".join(vector.format(configuration, *weight) for weight in weights.items())
        yield (
            f"INSERT INTO {table} SELECT entry_id, to_tsvector('{configuration}', fulltext_words_of(title)), {words}"
            f" FROM {rows} WHERE language {languages}"
        )
    yield (
        f"INSERT INTO fulltext_words AS known {_counted(rows)}"
        " ON CONFLICT (word) DO UPDATE SET entries = known.entries + excluded.entries"
    )
    first_line = "fulltext_words_of(lower(unaccent(split_part(title, E'\\n', 1))))"
    yield f"""
        INSERT INTO fulltext_titles
        SELECT DISTINCT left(array_to_string(spelt.words[start:], ' '), {LONGEST_RUN}), entry_id
        FROM {rows}, string_to_array(trim({first_line}), ' ') AS spelt (words),
            generate_subscripts(words, 1) AS start"""


def _removed(rows):
    """Yield the statements that take the rows of a table out of all indexes."""
    for table in (*INDEXES, "fulltext_titles"):
        yield f"DELETE FROM {table} WHERE entry_id IN (SELECT entry_id FROM {rows})"
    yield (
        "UPDATE fulltext_words AS known SET entries = known.entries - gone.entries"
        f" FROM ({_counted(rows)}) AS gone WHERE gone.word = known.word"
    )
    yield "DELETE FROM fulltext_words WHERE entries <= 0"


def _counted(rows):
    """Return the query of each word with the number of entries in which it stands, but for their bodies."""
    words = "to_tsvector('fulltext_plain', fulltext_words_of(concat_ws(' ', title, summary, terms)))"
    return f"SELECT word, count(*) AS entries FROM {rows}, unnest(tsvector_to_array({words})) AS word GROUP BY word"
