"""SQLite: an IMMEDIATE transaction lets one writer in at a time, so a lock needs no statement of its own.

`INSERT OR REPLACE` deletes the row that it replaces without firing a DELETE trigger (recursive_triggers is off), so
an insert whose key exists is refused by a trigger of its own. SQLite has no TRUNCATE.
"""


def lock(connection, key):
    """Do nothing: the transaction was begun IMMEDIATE (`transaction_mode` in the settings)."""


def refuse_update(table):
    """Return the trigger that refuses every UPDATE of `table`."""
    return f"""
        CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table}
        BEGIN SELECT RAISE(ABORT, '{table} is insert-only: no UPDATE'); END"""


def refuse_delete(table):
    """Return the trigger that refuses every DELETE from `table`."""
    return f"""
        CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table}
        BEGIN SELECT RAISE(ABORT, '{table} is insert-only: no DELETE'); END"""


def refuse_delete_unless_redacted(table, key):
    """Return the trigger that refuses a DELETE from `table` unless a redaction names the row by its `key`."""
    return f"""
        CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table}
        WHEN NOT EXISTS (
            SELECT 1 FROM approvals_redaction WHERE table_name = '{table}' AND row_key = CAST(OLD.{key} AS TEXT))
        BEGIN SELECT RAISE(ABORT, '{table}: only what a redaction names may be deleted'); END"""


def refuse_replace(table, unique_sets):
    """Return the trigger that refuses an insert of a key or unique value that exists (`INSERT OR REPLACE`)."""
    exists = " OR ".join(
        "(" + " AND ".join(f"{column} = NEW.{column}" for column in columns) + ")" for columns in unique_sets
    )
    return f"""
        CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table}
        WHEN EXISTS (SELECT 1 FROM {table} WHERE {exists})
        BEGIN SELECT RAISE(ABORT, '{table} is insert-only: this key exists already'); END"""


def refuse_truncate(table):
    """Return nothing to run: SQLite has no TRUNCATE."""
    return None


def refuse_insert_if(name, table, condition, message):
    """Return the trigger that refuses an insert into `table` of which `condition` is true."""
    return f"""
        CREATE TRIGGER {name} BEFORE INSERT ON {table}
        WHEN {condition}
        BEGIN SELECT RAISE(ABORT, '{message}'); END"""


def number_in(json, key):
    """Return the SQL of a number in a JSON object."""
    return f"json_extract({json}, '$.{key}')"


def contains(json, value):
    """Return the SQL of whether a JSON list has a value."""
    return f"EXISTS (SELECT 1 FROM json_each({json}) listed WHERE listed.value = {value})"


def length(json):
    """Return the SQL of how long a JSON list is."""
    return f"json_array_length({json})"


def day_of(moment):
    """Return the SQL of the day of a moment, in UTC."""
    return f"date({moment})"


def existing_triggers(connection):
    """Return the triggers on our tables as {name: what they say}; `said_by` gives the same of a statement."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'approvals_%'")
        return dict(cursor.fetchall())


def said_by(statement):
    """Return what `existing_triggers` will say of the trigger that a statement creates."""
    return statement.strip()


def drop(name, table):
    """Return the statement that drops a trigger."""
    return f"DROP TRIGGER IF EXISTS {name}"
