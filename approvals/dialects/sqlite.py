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


# What voting_rules decides in full, the database keeps as a floor: two members' latest votes for it, none of them a
# contributor's, under rules whose quorum is at least 2.
DECISION_FLOOR = """
    CREATE TRIGGER approvals_boarddecision_floor BEFORE INSERT ON approvals_boarddecision
    WHEN NOT EXISTS (
            SELECT 1 FROM approvals_review
            WHERE submission_id = NEW.submission_id AND outcome = 'recommended')
        OR EXISTS (SELECT 1 FROM approvals_recall WHERE submission_id = NEW.submission_id)
        OR COALESCE(json_extract(NEW.rules, '$.quorum'), 0) < 2
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
              AND NOT EXISTS (
                  SELECT 1 FROM json_each(submission.contributors) WHERE value = vote.person_number)
              AND NOT EXISTS (
                  SELECT 1 FROM approvals_boardvote later
                  WHERE later.submission_id = vote.submission_id
                    AND later.person_number = vote.person_number
                    AND later.sequence > vote.sequence)))
    BEGIN SELECT RAISE(ABORT, 'a decision without the votes that it needs'); END"""

EDITION_FLOOR = """
    CREATE TRIGGER approvals_edition_floor BEFORE INSERT ON approvals_edition
    WHEN NOT EXISTS (
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
    BEGIN SELECT RAISE(ABORT, 'an edition without the approval of this very content'); END"""

RECALL_FLOOR = """
    CREATE TRIGGER approvals_recall_floor BEFORE INSERT ON approvals_recall
    WHEN EXISTS (SELECT 1 FROM approvals_boarddecision WHERE submission_id = NEW.submission_id)
    BEGIN SELECT RAISE(ABORT, 'what is decided cannot be recalled'); END"""

FLOORS = [DECISION_FLOOR, EDITION_FLOOR, RECALL_FLOOR]


def existing_triggers(connection):
    """Return the names of the triggers on our tables."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'approvals_%'")
        return {name for (name,) in cursor.fetchall()}


def drop(name, table):
    """Return the statement that drops a trigger."""
    return f"DROP TRIGGER IF EXISTS {name}"
