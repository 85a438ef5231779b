"""What all tests share: a site that is set up, and people of every role.

Tests that need real transactions (live server, triggers by another connection) empty the database afterwards; what a
new database has is there again, since `tests.flush` makes it anew.
"""

import gc
import shutil

import pytest
from django.conf import settings
from django.core.cache import caches
from django.test import TransactionTestCase
from django.utils import translation
from wagtail.models import Site

from tests import prepared
from tests.people import days_later, people, sectors
from tests.site_rows import site, tables_of_a_site
from tests.storages import bucket, each_storage, s3_address

# To look for garbage less often saves a tenth of the time, for some memory.
gc.set_threshold(100_000, 50, 50)

__all__ = ["bucket", "days_later", "each_storage", "people", "s3_address", "sectors", "site", "tables_of_a_site"]


@pytest.fixture(autouse=True)
def _empty_cache():
    """Start each test without what an earlier one remembered, the language of its last request included."""
    translation.activate(settings.LANGUAGE_CODE)
    for cache in caches.all(initialized_only=True):
        cache.clear()
    Site.clear_site_root_paths_cache()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix, django_db_blocker):
    """Have the database of each process begin as a copy; pytest-django (4.14) then migrates it, which is no work."""
    with django_db_blocker.unblock():
        prepared.begin_with_a_copy()


@pytest.fixture(scope="session")
def django_db_keepdb():
    """Do not remove the copy first; it goes with its folder, or with its server."""
    return True


def pytest_collection_modifyitems(items):
    """Mark what may not ask the database, since pytest-django then refuses it: no database changes that."""
    for item in items:
        is_of_a_class = isinstance(item.cls, type) and issubclass(item.cls, TransactionTestCase)
        if not (is_of_a_class or item.get_closest_marker("django_db") or "_django_db_helper" in item.fixturenames):
            item.add_marker(pytest.mark.one_database)


@pytest.fixture
def pages_made_anew(settings):
    """No page is kept: for tests that count what it takes to make one."""
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if "page_cache" not in name]


@pytest.fixture(scope="session", autouse=True)
def _remove_files():
    """Remove what the tests uploaded and froze."""
    yield
    shutil.rmtree(settings.VAR_DIR, ignore_errors=True)


def pytest_addoption(parser):
    """Let `make test-long` try the gate for longer, and the second database what the first has not shown already."""
    parser.addoption("--gate-runs", type=int, default=12, help="runs of the stateful test of the gate")
    parser.addoption(
        "--second-database",
        action="store_true",
        help="go each way to go live only as who gets through on stock",
    )
