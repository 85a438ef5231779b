"""The content-addressed store: the bytes that the Board votes on, each under its SHA-256, written once.

Bytes go in before the transaction that names them: an unused blob does no harm, a missing one would.
"""

import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from django.core.files import File
from django.core.files.storage import storages
from django.utils.translation import gettext as _

from .exceptions import ActionRefused
from .models import SubmissionFile

log = logging.getLogger(__name__)

CHUNK_BYTES = 256 * 1024
# Digest: the stamp under which this process has read the stored bytes and found them right.
_verified = {}
MOST_REMEMBERED = 100_000


@dataclass(frozen=True)
class FrozenFile:
    """A file or image of a draft, as the resource names it: what `canonical_content()` says of it, and how to read it.

    `sha256` is 64 hexadecimal digits, `size` is in bytes, `purpose` is "file" or "image", `open` returns the bytes
    as a binary file.
    """

    sha256: str
    size: int
    name: str
    media_type: str
    purpose: str
    open: Callable[[], BinaryIO]


class BlobAltered(Exception):
    """The stored bytes are not the ones that were approved: `problem` is "missing", "altered" or "unreadable"."""

    def __init__(self, sha256, problem):
        super().__init__(f"The stored bytes {sha256} are {problem}.")
        self.problem = problem


def address_of(sha256):
    """Return the name under which the store keeps the bytes with this digest."""
    return f"{sha256[:2]}/{sha256[2:4]}/{sha256}"


def sha256_of(binary_file):
    """Return the SHA-256 of an open binary file as hexadecimal digits, reading it in pieces."""
    reckoned = hashlib.sha256()
    while chunk := binary_file.read(CHUNK_BYTES):
        reckoned.update(chunk)
    return reckoned.hexdigest()


def put(frozen_file):
    """Store the bytes of a `FrozenFile`; do nothing where they are stored already, and mend what was damaged.

    Raises `ActionRefused` where the bytes are no longer those that the content names, or cannot be stored.
    """
    sha256 = frozen_file.sha256
    try:
        if not _is_stored(sha256):
            _write(frozen_file)
    except OSError as error:
        log.exception("Bytes %s cannot be stored.", sha256)
        problem = _("The file “%s” could not be stored just now. Nothing was sent. Try again in some minutes.")
        raise ActionRefused([problem % frozen_file.name]) from error


def _is_stored(sha256):
    try:
        open_verified(sha256).close()
    except BlobAltered as error:
        if error.problem != "missing":
            log.critical("%s They are stored anew.", error)
        return False
    return True


def _write(frozen_file):
    with frozen_file.open() as source:
        actual = sha256_of(source)
    if actual != frozen_file.sha256:
        raise ActionRefused(
            [_("The file “%s” changed while it was being sent. Send the resource again.") % frozen_file.name]
        )
    with frozen_file.open() as source:
        storages["frozen"].save(address_of(frozen_file.sha256), File(source))


def open_verified(sha256):
    """Return the stored bytes as an open binary file, at its start, known to be what their digest says.

    All of them are read once in each process, and again whenever their stamp is another one. Raises `BlobAltered` where
    they are missing, altered or cannot be read.
    """
    try:
        blob = storages["frozen"].open(address_of(sha256))
        if not _is_right(blob, sha256):
            blob.close()
            raise BlobAltered(sha256, "altered")
    except FileNotFoundError as error:
        raise BlobAltered(sha256, "missing") from error
    except OSError as error:
        raise BlobAltered(sha256, "unreadable") from error
    return blob


def _is_right(blob, sha256):
    stamp = storages["frozen"].stamp_of(blob)
    if stamp is not None and _verified.get(sha256) == stamp:
        return True
    if sha256_of(blob) != sha256:
        return False
    blob.seek(0)
    _remember(sha256, stamp)
    return True


def blob_problem(sha256):
    """Return what is wrong with the stored bytes as `BlobAltered` names it, or "". Reads all of them, always."""
    _verified.pop(sha256, None)
    try:
        open_verified(sha256).close()
    except BlobAltered as error:
        return error.problem
    return ""


def remove_unnamed(digests):
    """Remove the bytes under these digests that no submission names any more, and what was made from them.

    After a redaction has been committed.
    """
    storage = storages["frozen"]
    for sha256 in set(digests) - set(SubmissionFile.objects.values_list("stored_file_id", flat=True)):
        folder = address_of(sha256).rpartition("/")[0]
        for name in _names_in(folder):
            if name.startswith(sha256):
                storage.delete(f"{folder}/{name}")


def _names_in(folder):
    try:
        return storages["frozen"].listdir(folder)[1]
    except FileNotFoundError:
        return []


def _remember(sha256, stamp):
    if stamp is None:
        return
    if len(_verified) >= MOST_REMEMBERED:
        _verified.clear()
    _verified[sha256] = stamp
