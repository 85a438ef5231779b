"""A save scans no index of the admin's search, however many pages it holds; and the search still finds and ranks."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.search.backends import get_search_backend
from wagtail.search.models import IndexEntry

from cms.admin_search import NEWEST
from resources.models import ResourcePage
from tests.factories import make_resource

TABLE = IndexEntry._meta.db_table
MANY = 2000


@pytest.fixture
def many_entries(db):
    """An index that holds so many pages that PostgreSQL, too, takes a key rather than the whole table."""
    texts = ["autocomplete", "body", *(["title_text", "body_text"] if connection.vendor == "postgresql" else [])]
    number = ContentType.objects.get_for_model(ResourcePage).pk
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {TABLE} (content_type_id, object_id, title, title_norm, {', '.join(texts)}) "
            f"VALUES (%s, %s, 'word', 1.0, {', '.join(len(texts) * [chr(39) * 2])})",
            [(number, f"many-{page}") for page in range(MANY)],
        )
        cursor.execute(f"ANALYZE {TABLE}")


def scans(sql):
    """Whether the database would go through the whole index for a statement."""
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN {'QUERY PLAN' if connection.vendor == 'sqlite' else ''} {sql}")
        steps = [str(row[-1]) for row in cursor.fetchall()]
    if connection.vendor == "postgresql":
        return any(f"Seq Scan on {TABLE}" in step for step in steps)
    # SQLite calls it a scan, too, if it goes along the key and stops; to sort first it would need a tree.
    stops = f"LIMIT {NEWEST}" in sql and not any("TEMP B-TREE" in step for step in steps)
    return not stops and any(step.startswith(f"SCAN {TABLE}") for step in steps)


def test_save_scans_no_index_when_it_holds_many_pages(site, many_entries):
    page = make_resource("Guide")
    with CaptureQueriesContext(connection) as asked:
        get_search_backend().add(page)
        get_search_backend().delete(page)
    statements = [query["sql"] for query in asked if TABLE in query["sql"]]
    assert len(statements) >= 4
    assert [sql for sql in statements if scans(sql)] == []


def test_search_of_the_admin_finds_each_page_and_puts_the_shorter_title_first(site):
    long = make_resource("A guide for everybody who has just started in an office of the council")
    short = make_resource("Guide")
    assert list(ResourcePage.objects.all().search("guide")) == [short, long]
    assert list(ResourcePage.objects.all().autocomplete("counc")) == [long]


def test_norm_follows_the_title_when_it_changes(site):
    def norm():
        return IndexEntry.objects.get(object_id=page.pk, content_type__model="resourcepage").title_norm

    page = make_resource("A guide for everybody who has just started in an office of the council")
    before = norm()
    page.title = "Guide"
    page.save()
    assert norm() > before
