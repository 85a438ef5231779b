"""Bytes are kept under their digest, in a folder or a bucket, written once, and never given out altered."""

import hashlib
import io
import os
import time

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from moto.server import ThreadedMotoServer

from approvals import store
from approvals.actions import submit
from approvals.exceptions import ActionRefused
from approvals.frozen_storage import SETTLED_SECONDS, FrozenFolder
from approvals.models import RegisterEntry, StoredFile, Submission
from approvals.store import BlobAltered, FrozenFile, address_of

from .plain_resource import PlainResource

pytestmark = pytest.mark.one_database


def frozen(data, sha256=None):
    return FrozenFile(
        sha256=sha256 or hashlib.sha256(data).hexdigest(),
        size=len(data),
        name="handout.txt",
        media_type="text/plain",
        purpose="file",
        open=lambda: io.BytesIO(data),
    )


def put(data):
    """Store bytes; return their digest."""
    file = frozen(data)
    store.put(file)
    return file.sha256


def swap(sha256, data):
    """Put other bytes in the place of stored ones, as somebody with access to the storage could."""
    storages["frozen"].delete(address_of(sha256))
    storages["frozen"].save(address_of(sha256), ContentFile(data))


def read(sha256):
    with store.open_verified(sha256) as blob:
        return blob.read()


class CountingFolder(FrozenFolder):
    """A folder that counts how often its files are read from."""

    times_read = 0

    def _open(self, name, mode="rb"):
        folder = self

        class Counting(io.FileIO):
            def read(self, size=-1):
                folder.times_read += 1
                return super().read(size)

        return Counting(self.path(name))


@pytest.mark.usefixtures("each_storage")
class TestInEachStorage:
    """What holds in a folder and in a bucket."""

    def test_bytes_are_found_under_their_digest_when_put_twice(self):
        assert put(b"put twice") == put(b"put twice")
        assert read(frozen(b"put twice").sha256) == b"put twice"

    def test_bytes_are_refused_when_they_are_not_those_of_the_digest(self):
        with pytest.raises(ActionRefused, match="changed while it was being sent"):
            store.put(frozen(b"other bytes", sha256="0" * 64))
        assert store.blob_problem("0" * 64) == "missing"

    def test_bytes_are_not_given_out_when_altered(self):
        sha256 = put(b"as approved")
        assert read(sha256) == b"as approved"
        swap(sha256, b"as altered!")
        with pytest.raises(BlobAltered, match="altered"):
            store.open_verified(sha256)
        assert store.blob_problem(sha256) == "altered"

    def test_bytes_are_not_given_out_when_missing(self):
        with pytest.raises(BlobAltered, match="missing"):
            store.open_verified("f" * 64)

    def test_damaged_bytes_are_mended_and_the_alarm_sounds_when_put_again(self, caplog):
        sha256 = put(b"to be mended")
        swap(sha256, b"damaged")
        put(b"to be mended")
        assert read(sha256) == b"to be mended"
        assert "altered" in caplog.text

    def test_part_is_read_from_any_position(self):
        with store.open_verified(put(bytes(range(256)) * 1000)) as blob:
            blob.seek(255_000)
            assert blob.read(2) == bytes([24, 25])
            blob.seek(-1, os.SEEK_END)
            assert blob.read() == b"\xff"
            assert blob.read() == b""

    def test_bytes_and_what_was_made_from_them_go_when_nobody_names_them(self, db):
        sha256, other = put(b"redacted"), put(b"kept")
        storages["frozen"].save(address_of(sha256) + "-640.webp", ContentFile(b"smaller"))
        store.remove_unnamed([sha256])
        assert not storages["frozen"].exists(address_of(sha256))
        assert not storages["frozen"].exists(address_of(sha256) + "-640.webp")
        assert read(other) == b"kept"


class TestMemory:
    """All bytes are read once in each process, and again when anything about them has changed."""

    @pytest.fixture
    def settled(self, tmp_path):
        """Digest and path of stored bytes that were read, found right and remembered."""
        data = f"remembered {tmp_path}".encode()
        sha256 = put(data)
        path = storages["frozen"].path(address_of(sha256))
        time.sleep(SETTLED_SECONDS + 0.1)
        assert read(sha256) == data
        return sha256, path

    def test_bytes_are_read_once_when_nothing_has_changed(self, settled, settings):
        sha256, _path = settled
        counting = settings.STORAGES["frozen"] | {"BACKEND": f"{__name__}.CountingFolder"}
        settings.STORAGES = settings.STORAGES | {"frozen": counting}
        for _visitor in range(3):
            store.open_verified(sha256).close()
        assert storages["frozen"].times_read == 0
        store.blob_problem(sha256)
        assert storages["frozen"].times_read > 0

    def test_swapped_bytes_are_found_when_size_and_time_of_change_are_put_back(self, settled):
        sha256, path = settled
        before = os.stat(path)
        os.chmod(path, 0o644)
        with open(path, "r+b") as stored:
            stored.write(b"REMEMBERED")
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
        after = os.stat(path)
        assert (after.st_size, after.st_mtime_ns, after.st_ino) == (before.st_size, before.st_mtime_ns, before.st_ino)
        with pytest.raises(BlobAltered, match="altered"):
            store.open_verified(sha256)

    def test_bytes_are_not_remembered_when_they_are_too_young_to_tell(self):
        sha256 = put(b"written this moment")
        read(sha256)
        assert sha256 not in store._verified


class TestFolder:
    """A folder has a file whole, or not at all."""

    def test_file_is_read_only(self):
        path = storages["frozen"].path(address_of(put(b"read-only")))
        assert os.stat(path).st_mode & 0o222 == 0

    def test_nothing_is_left_when_writing_breaks_off(self, tmp_path):
        class BreaksOff(io.BytesIO):
            def read(self, *size):
                raise OSError("The disk is full.")

        file = frozen(b"never arrives")
        sources = [io.BytesIO(b"never arrives"), BreaksOff()]
        breaks_off = FrozenFile(**(vars(file) | {"open": lambda: sources.pop(0)}))
        with pytest.raises(ActionRefused, match="could not be stored just now"):
            store.put(breaks_off)
        folder = os.path.dirname(storages["frozen"].path(address_of(file.sha256)))
        assert os.listdir(folder) == []


class FillsUp(FrozenFolder):
    """A folder with room for one file more."""

    room = 1

    def _save(self, name, content):
        if not self.room:
            raise OSError("No space left.")
        self.room -= 1
        return super()._save(name, content)


def test_submission_is_refused_and_leaves_no_record_when_the_storage_fails_in_the_middle(people, settings):
    settings.STORAGES = settings.STORAGES | {"frozen": settings.STORAGES["frozen"] | {"BACKEND": f"{__name__}.FillsUp"}}
    resource = PlainResource(files={"one.txt": b"There is room", "two.txt": b"There is none"})
    entries = RegisterEntry.objects.count()
    with pytest.raises(ActionRefused, match="“two.txt” could not be stored just now"):
        submit(resource, people.author)
    assert not Submission.objects.exists()
    assert not StoredFile.objects.exists()
    assert RegisterEntry.objects.count() == entries
    storages["frozen"].room = 1
    assert submit(resource, people.author).files.count() == 2


def test_nothing_is_stored_and_nothing_given_out_when_the_bucket_is_away(settings, bucket):
    sha256 = put(b"in the bucket")
    server = ThreadedMotoServer(port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    server.stop()
    frozen_options = settings.STORAGES["frozen"]["OPTIONS"] | {"endpoint_url": f"http://{host}:{port}"}
    settings.STORAGES = settings.STORAGES | {"frozen": settings.STORAGES["frozen"] | {"OPTIONS": frozen_options}}
    with pytest.raises(ActionRefused, match="could not be stored just now"):
        store.put(frozen(b"another one"))
    with pytest.raises(BlobAltered, match="unreadable"):
        store.open_verified(sha256)
