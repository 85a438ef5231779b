"""What is made from frozen bytes, such as the sizes of an image: kept beside them; `store.py` removes both.

Nobody voted on these bytes, so each carries a seal that only this site can write: what does not fit its seal is made
anew from the bytes that the Board approved.
"""

from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.utils.crypto import constant_time_compare, salted_hmac

from .store import address_of

SEAL_BYTES = 32  # of HMAC-SHA-256


def read(sha256, name):
    """Return the bytes kept under a name (such as "640.webp") for this digest, or None where they must be made."""
    try:
        with storages["frozen"].open(_address(sha256, name)) as kept:
            seal, data = kept.read(SEAL_BYTES), kept.read()
    except OSError:
        return None
    return data if constant_time_compare(seal, _seal(sha256, name, data)) else None


def keep(sha256, name, data):
    """Keep bytes that were made from those with this digest. A storage that fails costs time, nothing else."""
    try:
        storages["frozen"].save(_address(sha256, name), ContentFile(_seal(sha256, name, data) + data))
    except OSError:
        return


def _address(sha256, name):
    return f"{address_of(sha256)}-{name}"


def _seal(sha256, name, data):
    return salted_hmac("approvals.derived", f"{sha256}-{name}:".encode() + data, algorithm="sha256").digest()
