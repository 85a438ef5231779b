"""resources.importer.uploads: a file between its preview and its saving."""

import os
import time

import pytest
from django.core.files.storage import storages

from resources.importer import uploads


@pytest.fixture
def stored():
    """The names in the storage, which starts empty."""
    storage = storages[uploads.STORAGE]

    def names():
        return sorted(storage.listdir("")[1]) if storage.exists("") else []

    for name in names():
        storage.delete(name)
    return names


def test_upload_is_given_back_to_the_session_that_brought_it(stored):
    session = {}
    token = uploads.keep(session, b"content", update=True)
    assert uploads.kept(session, token) == (b"content", {"update": True})
    assert uploads.kept({}, token) is None
    assert uploads.kept(session, "../db.sqlite3") is None


def test_upload_replaces_the_one_before_of_the_same_session(stored):
    session = {}
    first = uploads.keep(session, b"first")
    second = uploads.keep(session, b"second")
    assert uploads.kept(session, first) is None
    assert stored() == [second]


def test_upload_is_gone_when_it_was_forgotten(stored):
    session = {}
    token = uploads.keep(session, b"content")
    uploads.forget(session)
    uploads.forget(session)
    assert uploads.kept(session, token) is None
    assert stored() == []


def test_upload_is_gone_when_somebody_emptied_the_storage(stored):
    session = {}
    token = uploads.keep(session, b"content")
    storages[uploads.STORAGE].delete(token)
    assert uploads.kept(session, token) is None


def test_upload_is_claimed_once():
    token = uploads.keep({}, b"content")
    assert [uploads.claim(token), uploads.claim(token), uploads.claim(token)] == [True, False, False]


def test_upload_is_removed_by_the_next_when_it_is_a_day_old(stored):
    old, new = uploads.keep({}, b"old"), uploads.keep({}, b"new")
    uploads.claim(old)
    yesterday = time.time() - uploads.KEPT_FOR.total_seconds() - 60
    for name in (old, f"{old}.claimed"):
        os.utime(storages[uploads.STORAGE].path(name), (yesterday, yesterday))
    newest = uploads.keep({}, b"newest")
    assert stored() == sorted([new, newest])
