"""PostgreSQL: advisory transaction locks, which also work for a role without UPDATE, and triggers that always fire.

ENABLE ALWAYS keeps a trigger firing under `session_replication_role = replica`. One function says no for all.
"""


def lock(connection, key):
    """Take the advisory lock `key` (64 bits, signed) until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [key])


def _trigger(name, table, event, body, each="ROW"):
    return f"""
        CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $function$
        BEGIN
            {body}
        END $function$;
        CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH {each} EXECUTE FUNCTION {name}();
        ALTER TABLE {table} ENABLE ALWAYS TRIGGER {name}"""


def _refusal(message):
    return f"RAISE EXCEPTION '{message}' USING ERRCODE = 'integrity_constraint_violation';"


def refuse_update(table):
    """Return the trigger that refuses every UPDATE of `table`."""
    return _trigger(f"{table}_no_update", table, "UPDATE", _refusal(f"{table} is insert-only: no UPDATE"))


def refuse_delete(table):
    """Return the trigger that refuses every DELETE from `table`."""
    return _trigger(f"{table}_no_delete", table, "DELETE", _refusal(f"{table} is insert-only: no DELETE"))


def refuse_delete_unless_redacted(table, key):
    """Return the trigger that refuses a DELETE from `table` unless a redaction names the row by its `key`."""
    return _trigger(
        f"{table}_no_delete",
        table,
        "DELETE",
        f"""IF NOT EXISTS (
                SELECT 1 FROM approvals_redaction WHERE table_name = '{table}' AND row_key = OLD.{key}::text) THEN
                {_refusal(f"{table}: only what a redaction names may be deleted")}
            END IF;
            RETURN OLD;""",
    )


def refuse_replace(table, unique_sets):
    """Return nothing to run: the unique constraints themselves refuse, and an upsert is an UPDATE."""
    return None


def refuse_truncate(table):
    """Return the trigger that refuses TRUNCATE of `table`."""
    return _trigger(
        f"{table}_no_truncate", table, "TRUNCATE", _refusal(f"{table} is insert-only: no TRUNCATE"), "STATEMENT"
    )


def refuse_insert_if(name, table, condition, message):
    """Return the trigger that refuses an insert into `table` of which `condition` is true."""
    return _trigger(name, table, "INSERT", f"IF {condition} THEN {_refusal(message)} END IF; RETURN NEW;")


def number_in(json, key):
    """Return the SQL of a number in a JSON object."""
    return f"({json}::jsonb ->> '{key}')::int"


def contains(json, value):
    """Return the SQL of whether a JSON list has a value."""
    return f"{json}::jsonb @> to_jsonb({value})"


def length(json):
    """Return the SQL of how long a JSON list is."""
    return f"jsonb_array_length({json}::jsonb)"


def day_of(moment):
    """Return the SQL of the day of a moment, in UTC."""
    return f"({moment} AT TIME ZONE 'UTC')::date"


def existing_triggers(connection):
    """Return the triggers on our tables that fire always as {name: what they say}; a disabled one is not among them.

    What a trigger says is its own definition and the body of its function; `said_by` gives the same of a statement.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT t.tgname, pg_get_triggerdef(t.oid, true), p.prosrc FROM pg_trigger t"
            " JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid"
            " WHERE NOT t.tgisinternal AND t.tgenabled = 'A' AND c.relname LIKE %s",
            ["approvals\\_%"],
        )
        return {name: _said(definition, body) for name, definition, body in cursor.fetchall()}


def said_by(statement):
    """Return what `existing_triggers` will say of the trigger that a statement creates."""
    _before, body, after = statement.split("$function$")
    definition = after.split(";")[1]
    return _said(definition, body)


def _said(definition, body):
    return " ".join(definition.split()), " ".join(body.split())


def drop(name, table):
    """Return the statement that drops a trigger, its function included."""
    return f"DROP TRIGGER IF EXISTS {name} ON {table}; DROP FUNCTION IF EXISTS {name}()"
