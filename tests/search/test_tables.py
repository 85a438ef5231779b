"""The tables of full-text search are there, and it is said where they are not."""

from types import SimpleNamespace

import pytest
from django.core.checks import run_checks
from django.db import connection

from search import tables
from search.engines import engine
from search.query import query_of
from search.text import read_search


def plan(app_label):
    """Return the plan of a migration of an app, as `pre_migrate` is told of it."""
    return [(SimpleNamespace(app_label=app_label), False)]


def test_tables_are_made_and_filled_again_when_a_migration_dropped_them(client, shelf):
    entry = shelf.put("Lone working")
    tables.drop_before_migrate("default", plan("approvals"))
    assert tables.missing() == []
    tables.drop_before_migrate("default", plan("resources"))
    missing = tables.missing()
    assert {"fulltext_english", "fulltext_titles", "fulltext_insert", "fulltext_delete"} <= set(missing)
    errors = run_checks(include_deployment_checks=True, databases=["default"])
    assert sum(error.id == "search.E001" for error in errors) == len(missing)
    response = client.get("/health/")
    assert response.status_code == 503
    assert b"parts of full-text search are not installed" in response.content
    # PostgreSQL alters no table while a foreign key waits for the end of the transaction.
    connection.check_constraints()
    tables.install_after_migrate("default")
    assert tables.missing() == []
    assert engine().matching(query_of(read_search("lone"), {})) == [entry.pk]
    assert engine().knows("working")


@pytest.mark.django_db
def test_tables_are_made_again_when_a_trigger_was_dropped():
    with connection.cursor() as cursor:
        on = "" if connection.vendor == "sqlite" else " ON resources_cataloguetext"
        cursor.execute(f"DROP TRIGGER fulltext_insert{on}")
    assert tables.missing() == ["fulltext_insert"]
    tables.install_after_migrate("default")
    assert tables.missing() == []
