"""What all tests share: a site that is set up, and people of every role.

Tests that need real transactions (live server, triggers by another connection) empty the database afterwards; what a
new database has is there again, since `tests.flush` makes it anew.
"""

import gc
import io
import shutil

import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from wagtail.models import Site

from tests.people import days_later, people, sectors
from tests.storages import bucket, each_storage, s3_address

# To look for garbage less often saves a tenth of the time, for some memory.
gc.set_threshold(100_000, 50, 50)

__all__ = ["bucket", "days_later", "each_storage", "people", "s3_address", "sectors"]


@pytest.fixture(autouse=True)
def _empty_cache():
    """Start each test without what an earlier one remembered."""
    cache.clear()
    Site.clear_site_root_paths_cache()


@pytest.fixture(scope="session", autouse=True)
def _remove_files():
    """Remove what the tests uploaded and froze."""
    yield
    shutil.rmtree(settings.VAR_DIR, ignore_errors=True)


@pytest.fixture
def site(db):
    """A site that is set up as `make run` does it, without content: roles, vocabulary, pages, workflows."""
    for command in ("sync_roles", "load_framework", "setup_site", "setup_board_workflow"):
        call_command(command, stdout=io.StringIO())


def pytest_addoption(parser):
    """Let `make test-long` try the gate for longer, and the second database what the first has not shown already."""
    parser.addoption("--gate-runs", type=int, default=20, help="runs of the stateful test of the gate")
    parser.addoption(
        "--second-database",
        action="store_true",
        help="go each way to go live only as who gets through on stock",
    )
