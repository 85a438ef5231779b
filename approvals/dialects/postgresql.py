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


# What voting_rules decides in full, the database keeps as a floor: two members' latest votes for it, none of them a
# contributor's, under rules whose quorum is at least 2.
DECISION_FLOOR = _trigger(
    "approvals_boarddecision_floor",
    "approvals_boarddecision",
    "INSERT",
    f"""IF NOT EXISTS (
                SELECT 1 FROM approvals_review
                WHERE submission_id = NEW.submission_id AND outcome = 'recommended')
            OR EXISTS (SELECT 1 FROM approvals_recall WHERE submission_id = NEW.submission_id)
            OR COALESCE((NEW.rules::jsonb ->> 'quorum')::int, 0) < 2
            OR (NEW.outcome = 'approved' AND 2 > (
                SELECT COUNT(DISTINCT vote.person_number)
                FROM approvals_boardvote vote
                JOIN approvals_submission submission ON submission.id = vote.submission_id
                JOIN approvals_boardmembership membership ON membership.id = vote.membership_id
                JOIN approvals_membershipconfirmation confirmation ON confirmation.membership_id = membership.id
                WHERE vote.submission_id = NEW.submission_id
                  AND vote.choice = 'approve'
                  AND membership.person_number = vote.person_number
                  AND vote.person_number <> submission.submitted_by
                  AND NOT submission.contributors::jsonb @> to_jsonb(vote.person_number)
                  AND NOT EXISTS (
                      SELECT 1 FROM approvals_boardvote later
                      WHERE later.submission_id = vote.submission_id
                        AND later.person_number = vote.person_number
                        AND later.sequence > vote.sequence)))
        THEN
            {_refusal("a decision without the votes that it needs")}
        END IF;
        RETURN NEW;""",
)

EDITION_FLOOR = _trigger(
    "approvals_edition_floor",
    "approvals_edition",
    "INSERT",
    f"""IF NOT EXISTS (
            SELECT 1
            FROM approvals_boarddecision decision
            JOIN approvals_submission submission ON submission.id = decision.submission_id
            JOIN approvals_address address
              ON address.translation_key = submission.translation_key AND address.language = submission.language
            WHERE decision.id = NEW.decision_id
              AND decision.outcome = 'approved'
              AND submission.id = NEW.submission_id
              AND submission.digest = NEW.digest
              AND submission.translation_key = NEW.translation_key
              AND submission.language = NEW.language
              AND address.reference = NEW.reference)
        THEN
            {_refusal("an edition without the approval of this very content")}
        END IF;
        RETURN NEW;""",
)

RECALL_FLOOR = _trigger(
    "approvals_recall_floor",
    "approvals_recall",
    "INSERT",
    f"""IF EXISTS (SELECT 1 FROM approvals_boarddecision WHERE submission_id = NEW.submission_id) THEN
            {_refusal("what is decided cannot be recalled")}
        END IF;
        RETURN NEW;""",
)

FLOORS = [DECISION_FLOOR, EDITION_FLOOR, RECALL_FLOOR]


def existing_triggers(connection):
    """Return the names of the triggers on our tables that fire always; a disabled one counts as missing."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
            " WHERE NOT t.tgisinternal AND t.tgenabled = 'A' AND c.relname LIKE %s",
            ["approvals\\_%"],
        )
        return {name for (name,) in cursor.fetchall()}


def drop(name, table):
    """Return the statement that drops a trigger, its function included."""
    return f"DROP TRIGGER IF EXISTS {name} ON {table}; DROP FUNCTION IF EXISTS {name}()"
