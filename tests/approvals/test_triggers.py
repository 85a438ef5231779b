"""The database itself refuses: SQL by another connection, outside Django, on SQLite and PostgreSQL alike."""

import sqlite3
from contextlib import closing

import psycopg
import pytest
from django.db import DatabaseError, connection

from approvals import triggers
from approvals.actions import submit
from approvals.models import CanonicalText, Edition, FreeText, Redaction, Submission, SubmissionFile
from approvals.models.record import InsertOnly

from .everything_recorded import record_everything
from .plain_resource import PlainResource, before_the_board

TABLES = sorted(model._meta.db_table for model in triggers.insert_only_models())
REFUSALS = (sqlite3.IntegrityError, psycopg.errors.IntegrityError)


def outside_connection():
    """Return a connection of the database's own driver to the test database, in autocommit."""
    settings = connection.settings_dict
    if connection.vendor == "sqlite":
        return sqlite3.connect(settings["NAME"], isolation_level=None)
    return psycopg.connect(
        dbname=settings["NAME"],
        user=settings["USER"] or None,
        password=settings["PASSWORD"] or None,
        host=settings["HOST"] or None,
        port=settings["PORT"] or None,
        autocommit=True,
    )


@pytest.fixture
def recorded(transactional_db, people, sectors, days_later):
    """Everything recorded and committed."""
    record_everything(people, sectors, days_later)


@pytest.fixture
def execute(recorded):
    """Run SQL outside Django and return its rows."""
    with closing(outside_connection()) as outside:

        def run(sql):
            cursor = outside.execute(sql)
            return cursor.fetchall() if cursor.description else None

        yield run


def test_every_model_of_the_record_is_insert_only():
    names = {model.__name__ for model in triggers.insert_only_models()}
    assert names == {
        "Address",
        "BoardDecision",
        "BoardMembership",
        "BoardRules",
        "BoardVote",
        "CanonicalText",
        "ChairsAction",
        "DeclaredInterest",
        "Edition",
        "FreeText",
        "MeetingConfirmation",
        "MeetingRecord",
        "MembershipConfirmation",
        "MembershipEnding",
        "MissedQuorum",
        "PublicFrom",
        "Ratification",
        "Recall",
        "Redaction",
        "RegisterEntry",
        "Review",
        "ReviewChecklist",
        "ReviewComment",
        "StoredFile",
        "Submission",
        "SubmissionFile",
        "TranslatedEdition",
        "VoteExtension",
        "Withdrawal",
    }
    assert all(issubclass(model, InsertOnly) for model in triggers.insert_only_models())


def test_every_trigger_refuses_by_sql_outside_django(execute):
    """One test for all tables: making the rows costs more than attacking them."""
    for model in triggers.insert_only_models():
        table, key = model._meta.db_table, model._meta.pk.column
        assert execute(f"SELECT COUNT(*) FROM {table}")[0][0] > 0, f"{table} has no row to attack"
        attacks = [f"UPDATE {table} SET {key} = {key}", f"DELETE FROM {table}"]
        if connection.vendor == "sqlite":
            attacks.append(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")
        else:
            attacks += [
                f"TRUNCATE {table} CASCADE",
                f"INSERT INTO {table} SELECT * FROM {table} LIMIT 1",
                f"INSERT INTO {table} SELECT * FROM {table} LIMIT 1"
                f" ON CONFLICT ({key}) DO UPDATE SET {key} = EXCLUDED.{key}",
                f"SET session_replication_role = replica; UPDATE {table} SET {key} = {key}",
            ]
        before = execute(f"SELECT * FROM {table} ORDER BY {key}")
        for attack in attacks:
            with pytest.raises(REFUSALS):
                execute(attack)
            if connection.vendor == "postgresql":
                execute("SET session_replication_role = DEFAULT")
        assert execute(f"SELECT * FROM {table} ORDER BY {key}") == before


def decision(submission, outcome="approved", quorum=3):
    return (
        "INSERT INTO approvals_boarddecision (submission_id, outcome, route, tally, rules, recorded_at) VALUES "
        f"({submission.pk}, '{outcome}', 'vote', '{{}}', '{{\"quorum\":{quorum}}}', CURRENT_TIMESTAMP)"
    )


@pytest.mark.parametrize("forgery", ["no votes", "rejected by nobody, quorum 1", "not reviewed"])
def test_decision_is_refused_by_the_database_without_its_votes(transactional_db, people, forgery):
    with closing(outside_connection()) as outside:
        if forgery == "not reviewed":
            submission = submit(PlainResource(), people.author)
            sql = decision(submission, "rejected")
        else:
            submission = before_the_board(PlainResource(), people)
            sql = decision(submission) if forgery == "no votes" else decision(submission, "rejected", quorum=1)
        with pytest.raises(REFUSALS, match="a decision without the votes"):
            outside.execute(sql)


def test_edition_is_refused_by_the_database_without_its_approval(execute):
    rejected = Submission.objects.get(reference="HIPB-0002")
    of_another = Edition.objects.get(reference="HIPB-0001")
    columns = (
        "submission_id, decision_id, translation_key, language, reference, number, digest, public_from, recorded_at"
    )
    key = f"'{rejected.translation_key.hex}'" if connection.vendor == "sqlite" else f"'{rejected.translation_key}'"
    for decision_id in (rejected.decision.pk, of_another.decision_id):
        with pytest.raises(REFUSALS, match="without the approval of this very content|unique|UNIQUE|exists already"):
            execute(
                f"INSERT INTO approvals_edition ({columns}) VALUES ({rejected.pk}, {decision_id}, {key}, 'en-gb',"
                f" 'HIPB-0002', 1, '{rejected.digest}', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)"
            )


@pytest.mark.parametrize("model", [CanonicalText, FreeText, SubmissionFile])
def test_side_row_may_go_only_when_a_redaction_names_it(people, sectors, days_later, model):
    record_everything(people, sectors, days_later)
    named, spared = model.objects.order_by("pk")[:2]
    Redaction.objects.create(
        table_name=model._meta.db_table, row_key=named.pk, redacted_by=1, recorded_at="2027-01-01T00:00:00Z"
    )
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {model._meta.db_table} WHERE {model._meta.pk.column} = %s", [named.pk])
        assert not model.objects.filter(pk=named.pk).exists()
        with pytest.raises(DatabaseError, match="only what a redaction names"):
            cursor.execute(f"DELETE FROM {model._meta.db_table} WHERE {model._meta.pk.column} = %s", [spared.pk])


def test_missing_trigger_is_named_when_somebody_drops_it(db):
    assert triggers.missing() == []
    triggers.drop()
    assert len(triggers.missing()) > 3 * len(TABLES) - 4
    triggers.install()
    assert triggers.missing() == []


def test_disabled_trigger_counts_as_missing(db):
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE approvals_edition DISABLE TRIGGER approvals_edition_no_update")
        assert triggers.missing() == ["approvals_edition_no_update"]
        return
    # SQLite cannot disable a trigger: it can only be dropped.
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER approvals_edition_no_update")
    assert triggers.missing() == ["approvals_edition_no_update"]


def test_hollow_trigger_counts_as_missing(db):
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "CREATE OR REPLACE FUNCTION approvals_edition_floor() RETURNS trigger LANGUAGE plpgsql AS"
                " $function$ BEGIN RETURN NEW; END $function$"
            )
        else:
            cursor.execute("DROP TRIGGER approvals_edition_floor")
            cursor.execute(
                "CREATE TRIGGER approvals_edition_floor BEFORE INSERT ON approvals_edition BEGIN SELECT 1; END"
            )
    assert triggers.missing() == ["approvals_edition_floor"]
    triggers.install_after_migrate("default")
    assert triggers.missing() == []
