"""Bytes are kept under their digest, written once, and never given out altered."""

import hashlib
import io
import logging

import pytest
from django.core.files.storage import storages

from approvals import store
from approvals.exceptions import ActionRefused
from approvals.store import BlobAltered, FrozenFile, address_of


def frozen(data, sha256=None):
    return FrozenFile(
        sha256=sha256 or hashlib.sha256(data).hexdigest(),
        size=len(data),
        name="handout.txt",
        media_type="text/plain",
        purpose="file",
        open=lambda: io.BytesIO(data),
    )


def test_bytes_are_found_under_their_digest_when_put_twice():
    file = frozen(b"put twice")
    store.put(file)
    store.put(file)
    with store.open_verified(file.sha256) as blob:
        assert blob.read() == b"put twice"


def test_bytes_are_refused_when_they_are_not_those_of_the_digest():
    with pytest.raises(ActionRefused, match="changed while it was being sent"):
        store.put(frozen(b"other bytes", sha256="0" * 64))
    assert not store.has("0" * 64)


def test_bytes_are_not_given_out_when_altered_on_disk(caplog):
    file = frozen(b"as approved")
    store.put(file)
    with open(storages["frozen"].path(address_of(file.sha256)), "wb") as blob:
        blob.write(b"as altered!")
    with caplog.at_level(logging.CRITICAL), pytest.raises(BlobAltered):
        store.open_verified(file.sha256)
    assert "altered" in caplog.text


def test_alarm_sounds_when_bytes_are_missing(caplog):
    with caplog.at_level(logging.CRITICAL), pytest.raises(BlobAltered):
        store.open_verified("f" * 64)
    assert "missing" in caplog.text
