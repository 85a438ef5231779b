"""A site that is set up: the commands make its rows once in each process, and later tests get the same rows again.

What the commands do takes 0.15 seconds, which some 350 tests would pay; to write 300 rows takes a hundredth of it.
"""

import io
from dataclasses import dataclass

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from wagtail.models import Site


def set_up():
    """Set up as `make run` does it, without content: roles, vocabulary, pages, workflows."""
    for command in ("sync_roles", "load_framework", "setup_site", "setup_board_workflow"):
        call_command(command, stdout=io.StringIO())


@dataclass(frozen=True)
class Table:
    """A table that the commands change: its name, and its rows before and after them."""

    name: str
    before: list
    after: list

    def put_after(self):
        """Replace the rows before by the rows after. Keys are checked at the end of the transaction."""
        with connection.cursor() as cursor:
            if self.before:
                cursor.execute(f"DELETE FROM {self.name}")
            places = ", ".join(["%s"] * len(self.after[0]))
            cursor.executemany(f"INSERT INTO {self.name} VALUES ({places})", self.after)


def rows_of(table):
    """Return the rows of a table in an order that does not depend on what was written first."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table} ORDER BY 1")
        return cursor.fetchall()


@pytest.fixture(scope="session")
def tables_of_a_site(django_db_setup, django_db_blocker):
    """The tables that the commands change in a new database; the database is left as it was.

    On PostgreSQL the keys stay taken, since sequences are not rolled back; SQLite sees the highest in the table.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        names = connection.introspection.django_table_names(only_existing=True, include_views=False)
        # Triggers of Wagtail's fill its full-text table on SQLite: wagtail/search/migrations/0006 (8.0.1).
        names = sorted(name for name in names if not name.endswith("_fts"))
        before = {name: rows_of(name) for name in names}
        set_up()
        after = {name: rows_of(name) for name in names}
        transaction.set_rollback(True)
    Site.clear_site_root_paths_cache()
    return [Table(name, before[name], after[name]) for name in names if before[name] != after[name]]


@pytest.fixture
def site(db, tables_of_a_site):
    """A site that is set up as `make run` does it, without content; what is there already stays."""
    if all(rows_of(table.name) == table.before for table in tables_of_a_site):
        with transaction.atomic():
            for table in tables_of_a_site:
                table.put_after()
        Site.clear_site_root_paths_cache()
    else:
        set_up()
