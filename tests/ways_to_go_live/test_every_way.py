"""Every way of the map, by everybody: a stock site leaks as the map says, and ours never does."""

from contextlib import contextmanager
from itertools import groupby
from unittest.mock import patch

import pytest
from django.core.cache import caches
from django.core.files.storage import FileSystemStorage
from django.db import transaction
from wagtail.models import Site

from . import by_copying, by_moving, by_publishing, by_saving, by_translating, by_uploading, by_workflow  # noqa: F401
from .kinds import as_saved
from .ours import Ours
from .rows import NOT_INSTALLED, ROWS
from .secret import where_found, with_commits
from .twin import stock_site
from .way import WAYS

IDS = {"ids": lambda row: row}


@contextmanager
def undone():
    """Take back what was done within, so that everybody starts from the same page.

    Wagtail deletes a replaced file on disk, which no rollback brings back: here it stays.
    """
    with patch.object(FileSystemStorage, "delete"), transaction.atomic():
        yield
        transaction.set_rollback(True)
    for cache in caches.all(initialized_only=True):
        cache.clear()
    Site.clear_site_root_paths_cache()


def tried(client, kind, page, way, actor, answers):
    """Let an actor go a way; return the addresses that were asked, and those at which the public finds the word."""
    page = as_saved(page)
    also = with_commits(way.run, client, kind.actors[actor], page) or []
    addresses = [*kind.surfaces(page), *also]
    return len(set(addresses)), where_found(client, addresses, *kind.secrets(page, way.starts_as), answers=answers)


def start_of(way):
    """Return what the page is before a way."""
    return way.starts_as


def ways_of(row):
    """Return the ways of a row, those of the same start one after the other."""
    return sorted((way for way in WAYS if way.row == row), key=start_of)


def outcomes(client, kind, row, record, answers, only_leaking=False):
    """Go every way of a row as every actor; return {(way, actor): addresses of a leak} and record each in the table.

    `only_leaking`: as those actors alone who get through on a stock site.
    """
    found = {}
    for start, same in groupby(ways_of(row), start_of):
        tries = [(way, actor) for way in same for actor in way.actors if actor in way.leaks or not only_leaking]
        with undone():
            page = kind.make(start)
            for way, actor in tries:
                with undone():
                    asked, leaks = tried(client, kind, page, way, actor, answers)
                found[way.name, actor] = leaks
                record("way", [row, way.name, actor, type(kind).__name__, asked, bool(leaks)])
    return found


def test_every_row_of_the_map_has_a_way_that_leaks_on_a_stock_site():
    assert {way.row for way in WAYS} == set(ROWS)
    assert [way.name for way in WAYS if not way.leaks & set(way.actors)] == []


def test_only_rows_of_parts_that_are_not_installed_are_not_tried_on_ours():
    assert {way.row for way in WAYS if not way.on_ours} == set(NOT_INSTALLED)


@pytest.mark.one_database
@pytest.mark.parametrize("row", ROWS, **IDS)
def test_stock_site_leaks_as_the_map_says(client, db, settings, record_property, answers, row):
    settings.ROOT_URLCONF = "tests.stock.urls"
    settings.WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = True
    client.raise_request_exception = False
    found = outcomes(client, stock_site(), row, record_property, answers)
    leaks = {(way.name, actor): actor in way.leaks for way in ways_of(row) for actor in way.actors}
    assert {key: bool(addresses) for key, addresses in found.items()} == leaks


@pytest.mark.parametrize("row", [row for row in ROWS if row not in NOT_INSTALLED], **IDS)
def test_our_site_never_leaks(client, site, people, record_property, answers, pytestconfig, row):
    client.raise_request_exception = False  # a refusal of Wagtail's is as good as one of ours
    only_leaking = pytestconfig.getoption("second_database")
    found = outcomes(client, Ours(people), row, record_property, answers, only_leaking)
    assert {key: addresses for key, addresses in found.items() if addresses} == {}
