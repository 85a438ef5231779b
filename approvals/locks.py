"""The two locks of every action: its resource first, the register last.

Tried and wrong: no lock (votes counted, nobody decided), FOR UPDATE (deadlock: deferred foreign keys lock at commit),
FOR NO KEY UPDATE (decided and recalled), ORDER BY … FOR UPDATE on the register's head (stale).
"""

import hashlib

from django.db import connection

from . import dialects


def lock_resource(translation_key, language):
    """Wait for every other action on this resource, until the transaction ends. The first statement of an action."""
    _lock(f"resource {translation_key} {language}")


def lock_board():
    """Wait for every other action on the Board's membership and rules, until the transaction ends."""
    _lock("board")


def lock_redactions():
    """Wait for every other redaction of a reason, until the transaction ends."""
    _lock("redactions")


def lock_register():
    """Wait for every other writer of the register, until the transaction ends. Read the head after it, not before."""
    _lock("register")


def _lock(name):
    if not connection.in_atomic_block:
        raise RuntimeError("A lock holds until the transaction ends: take it inside one.")
    key = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big", signed=True)
    dialects.of(connection).lock(connection, key)
