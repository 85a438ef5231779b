"""Where frozen bytes are kept: a folder or an S3 bucket, each a Django storage that can also say what its bytes wear.

A *stamp* is what changes whenever the bytes under a name change: `store.py` reads all of them again only then. Names
are digests, so two writers of one name write the same bytes, and nothing is ever renamed out of the way.
"""

import io
import os
import tempfile
import time
from pathlib import Path

from boto3.exceptions import Boto3Error
from botocore.exceptions import BotoCoreError, ClientError
from django.core.files.storage import FileSystemStorage
from storages.backends.s3 import S3Storage

# What boto3 (1.44) raises when a bucket is away, full, closed to us or lacks the object.
BUCKET_ERRORS = (BotoCoreError, Boto3Error, ClientError)
READ_ONLY = 0o444
# A clock of a file system ticks some hundred times a second: a second change in one tick would leave the stamp as is.
SETTLED_SECONDS = 1


class FrozenFolder(FileSystemStorage):
    """A folder of files that are whole as soon as they have their name, and read-only from then on."""

    def get_available_name(self, name, max_length=None):
        """Return the name itself: what stands under it already is the same."""
        return name

    def _save(self, name, content):
        path = Path(self.path(name))
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, part = tempfile.mkstemp(dir=path.parent, prefix="part-")
        try:
            with os.fdopen(handle, "wb") as target:
                for chunk in content.chunks():
                    target.write(chunk)
                target.flush()
                os.fsync(target.fileno())
            os.chmod(part, READ_ONLY)
            os.replace(part, path)
        except BaseException:
            os.unlink(part)
            raise
        return name

    def stamp_of(self, opened):
        """Return the stamp of a file that this storage has opened, or None while its bytes are too young for one.

        The time of change (ctime) cannot be put back by who puts back the time of modification.
        """
        facts = os.fstat(opened.fileno())
        if time.time() - facts.st_ctime < SETTLED_SECONDS:
            return None
        return facts.st_size, facts.st_mtime_ns, facts.st_ctime_ns, facts.st_ino


class FrozenBucket(S3Storage):
    """A bucket, read as a stream from any position: a range of a video does not bring down all of it.

    Raises `OSError` for everything that a bucket refuses, `FileNotFoundError` for what it lacks.
    """

    def get_available_name(self, name, max_length=None):
        """Return the name itself: what stands under it already is the same."""
        return name

    def _open(self, name, mode="rb"):
        try:
            return BucketFile(self.bucket.Object(self._normalize_name(name)))
        except BUCKET_ERRORS as error:
            is_missing = getattr(error, "response", {}).get("Error", {}).get("Code") in ("404", "NoSuchKey")
            raise (FileNotFoundError if is_missing else OSError)(name) from error

    def _save(self, name, content):
        try:
            return super()._save(name, content)
        except BUCKET_ERRORS as error:
            raise OSError(name) from error

    def stamp_of(self, opened):
        """Return the stamp of a file that this storage has opened: the bucket's own tag of its bytes."""
        return opened.stamp


class BucketFile(io.RawIOBase):
    """An object of a bucket as a binary file for reading. All of it is read from the version that was opened.

    Raises `OSError` where the object changes while it is read.
    """

    def __init__(self, stored):
        self._stored = stored
        self._tag = stored.e_tag  # asks the bucket: one that is not there is found out here
        self.size = stored.content_length
        self.stamp = (self.size, self._tag, stored.version_id)
        self._position, self._body = 0, None

    def readable(self):
        """Return True."""
        return True

    def seekable(self):
        """Return True: the next piece is asked of the bucket from there."""
        return True

    def tell(self):
        """Return the position, in bytes from the start."""
        return self._position

    def seek(self, offset, whence=io.SEEK_SET):
        """Move to a position and return it."""
        position = offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self.size}[whence]
        if position != self._position:
            self._forget_body()
        self._position = position
        return position

    def readinto(self, buffer):
        """Fill a buffer and return the number of bytes; 0 at the end."""
        if self._position >= self.size or not len(buffer):
            return 0
        try:
            piece = self._from_here().read(len(buffer))
        except BUCKET_ERRORS as error:
            raise OSError(f"{self._stored.key} changed, or cannot be read to its end") from error
        buffer[: len(piece)] = piece
        self._position += len(piece)
        return len(piece)

    def close(self):
        """Let go of the connection."""
        self._forget_body()
        super().close()

    def _from_here(self):
        if self._body is None:
            self._body = self._stored.get(IfMatch=self._tag, Range=f"bytes={self._position}-")["Body"]
        return self._body

    def _forget_body(self):
        if self._body is not None:
            self._body.close()
            self._body = None
