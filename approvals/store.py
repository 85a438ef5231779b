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
    """The stored bytes are missing, or are not the ones that were approved."""


def address_of(sha256):
    """Return the name under which the store keeps the bytes with this digest."""
    return f"{sha256[:2]}/{sha256[2:4]}/{sha256}"


def sha256_of(binary_file):
    """Return the SHA-256 of an open binary file as hexadecimal digits, reading it in pieces."""
    reckoned = hashlib.sha256()
    while chunk := binary_file.read(CHUNK_BYTES):
        reckoned.update(chunk)
    return reckoned.hexdigest()


def has(sha256):
    """Return whether bytes are stored under this digest; whether they are right is `open_verified`'s question."""
    return storages["frozen"].exists(address_of(sha256))


def put(frozen_file):
    """Store the bytes of a `FrozenFile`; do nothing where they are stored already.

    Raises `ActionRefused` where the bytes are no longer those that the content names.
    """
    if has(frozen_file.sha256):
        return
    with frozen_file.open() as source:
        actual = sha256_of(source)
    if actual != frozen_file.sha256:
        raise ActionRefused(
            [_("The file “%s” changed while it was being sent. Send the resource again.") % frozen_file.name]
        )
    with frozen_file.open() as source:
        storages["frozen"].save(address_of(frozen_file.sha256), File(source))


def open_verified(sha256):
    """Return the stored bytes as an open binary file, at its start, after reading and checking all of them.

    Raises `BlobAltered`, and sounds the alarm in the log, where they are missing or altered.
    """
    problem = blob_problem(sha256)
    if problem:
        log.critical("Stored bytes %s are %s.", sha256, problem)
        raise BlobAltered(sha256)
    return storages["frozen"].open(address_of(sha256))


def blob_problem(sha256):
    """Return "missing", "altered", or "" where the stored bytes are what their digest says."""
    if not has(sha256):
        return "missing"
    with storages["frozen"].open(address_of(sha256)) as blob:
        return "" if sha256_of(blob) == sha256 else "altered"


def remove_unnamed(digests):
    """Remove the bytes under these digests that no submission names any more, after a redaction has been committed."""
    for sha256 in set(digests) - set(SubmissionFile.objects.values_list("stored_file_id", flat=True)):
        storages["frozen"].delete(address_of(sha256))
