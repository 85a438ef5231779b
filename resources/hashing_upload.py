"""An upload that is only read: hashed as it streams in, and kept nowhere, neither in memory nor on disk."""

import hashlib

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler


class HashedUpload(UploadedFile):
    """What is left of an upload: its `name`, its `size` in bytes, and its `sha256`, "" for one that was too large."""

    def __init__(self, name, size, sha256):
        super().__init__(name=name, size=size)
        self.sha256 = sha256


class HashingUploadHandler(FileUploadHandler):
    """Hashes each file of a request that has at most `most_bytes`.

    A larger one is read to its end all the same: a browser shows no answer before it has sent everything.
    """

    chunk_size = 256 * 1024

    def __init__(self, request, most_bytes):
        super().__init__(request)
        self.most_bytes = most_bytes

    def new_file(self, *args, **kwargs):
        """Begin anew for each file."""
        super().new_file(*args, **kwargs)
        self._hash, self._size = hashlib.sha256(), 0

    def receive_data_chunk(self, raw_data, start):
        """Hash a piece, and keep nothing of it."""
        self._size += len(raw_data)
        if self._size <= self.most_bytes:
            self._hash.update(raw_data)

    def file_complete(self, file_size):
        """Return what is known of the file."""
        is_too_large = self._size > self.most_bytes
        return HashedUpload(self.file_name, self._size, "" if is_too_large else self._hash.hexdigest())
