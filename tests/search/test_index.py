"""The index of a worker follows the catalogue: what changed is read, nothing else, and never too late."""

from datetime import timedelta

import pytest
from django.db import OperationalError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from approvals.actions import withdraw
from resources.catalogue import rebuild
from resources.catalogue_changes import MOST_CHANGES, record_change
from resources.models import CatalogueEntry
from search.index import index
from tests.approvals.plain_resource import PlainResource, approved


def known():
    """Return the references that the index has as public, and how many queries it took to know."""
    with CaptureQueriesContext(connection) as queries, index() as (bitmaps, _version):
        references = {bitmaps.rows[slot].reference for slot in bitmaps.slots(bitmaps.public)}
    return references, len(queries)


@pytest.fixture
def resource(people):
    """A public resource that the index knows."""
    resource = PlainResource("HIPB-0001")
    approved(resource, people)
    known()
    return resource


def test_index_asks_once_when_nothing_changed(resource):
    assert known() == ({"HIPB-0001"}, 1)


def test_index_reads_what_changed_in_two_queries_more(resource, people):
    for number in range(2, 5):
        approved(PlainResource(f"HIPB-{number:04d}"), people)
    withdraw("HIPB-0003", "en-gb", people.author, "The law has changed.")
    assert known() == ({"HIPB-0001", "HIPB-0002", "HIPB-0004"}, 3)
    assert known()[1] == 1


def test_index_is_right_when_a_transaction_that_it_saw_is_undone(resource, people):
    with transaction.atomic():
        withdraw("HIPB-0001", "en-gb", people.author, "The law has changed.")
        assert known()[0] == set()
        transaction.set_rollback(True)
    assert known()[0] == {"HIPB-0001"}
    with transaction.atomic():
        approved(PlainResource("HIPB-0002"), people)
        assert known()[0] == {"HIPB-0001", "HIPB-0002"}
        transaction.set_rollback(True)
    # As far as that one had counted, by another way.
    withdraw("HIPB-0001", "en-gb", people.author, "The law has changed.")
    assert known()[0] == set()


def test_index_reads_everything_anew_when_the_catalogue_was_rebuilt(resource):
    rebuild()
    assert known()[0] == {"HIPB-0001"}
    assert known()[1] == 1


def test_index_keeps_its_rows_when_only_pages_changed(resource):
    record_change()
    assert known() == ({"HIPB-0001"}, 2)


def test_index_follows_the_clock_forward_and_back(people, days_later):
    approved(PlainResource("HIPB-0001"), people)
    approved(PlainResource("HIPB-0002"), people)
    tomorrow = timezone.now() + timedelta(days=1)
    CatalogueEntry.objects.filter(reference="HIPB-0001").update(visible_until=tomorrow)
    CatalogueEntry.objects.filter(reference="HIPB-0002").update(visible_from=tomorrow)
    record_change("HIPB-0001", "en-gb")
    record_change("HIPB-0002", "en-gb")
    assert known()[0] == {"HIPB-0001"}
    with days_later(2):
        assert known() == ({"HIPB-0002"}, 1)
    assert known()[0] == {"HIPB-0001"}


def test_index_is_right_when_the_database_failed_while_it_was_read_anew(people, days_later):
    approved(PlainResource("HIPB-0001"), people)
    CatalogueEntry.objects.update(visible_until=timezone.now() + timedelta(days=1))
    record_change("HIPB-0001", "en-gb")
    with days_later(2):
        assert known()[0] == set()

    def fails(execute, sql, *more):
        if CatalogueEntry._meta.db_table in sql:
            raise OperationalError("the database has gone away")
        return execute(sql, *more)

    with connection.execute_wrapper(fails), pytest.raises(OperationalError):
        known()
    assert known()[0] == {"HIPB-0001"}


def test_index_reads_everything_anew_when_very_much_changed(resource):
    for changes, queries in ((MOST_CHANGES, 3), (MOST_CHANGES + 1, 3), (1, 3)):
        for number in range(changes):
            record_change(f"HIPB-{number:04d}", "en-gb")
        with CaptureQueriesContext(connection) as asked:
            assert known() == ({"HIPB-0001"}, queries)
        assert ("reference" in asked[-1]["sql"].partition("WHERE")[2]) == (changes <= MOST_CHANGES)
