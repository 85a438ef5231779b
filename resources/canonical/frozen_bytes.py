"""The digest of an uploaded file, reckoned once: Wagtail's own `file_hash` is SHA-1, or empty for images."""

from dataclasses import dataclass

from django.core.cache import cache

from approvals.canonical import digest_of_text
from approvals.store import sha256_of

REMEMBERED_SECONDS = 60 * 60 * 24


@dataclass(frozen=True)
class Bytes:
    """What an uploaded file holds: SHA-256 as hexadecimal digits, size in bytes."""

    sha256: str
    size: int


def bytes_of(field_file):
    """Return the `Bytes` of an uploaded file; raise `OSError` where the storage lacks it.

    Remembered by name, size and time of change. A wrong memory is found out when the bytes are frozen, since
    `approvals.store.put` reckons the digest again.
    """
    size = field_file.size
    changed = field_file.storage.get_modified_time(field_file.name).timestamp()
    key = f"sha256:{digest_of_text(field_file.name)}:{size}:{changed}"
    sha256 = cache.get(key)
    if sha256 is None:
        with field_file.storage.open(field_file.name) as source:
            sha256 = sha256_of(source)
        cache.set(key, sha256, REMEMBERED_SECONDS)
    return Bytes(sha256, size)
