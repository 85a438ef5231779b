"""Where a page of results begins: behind the sort key of the last one shown, whatever is published meanwhile.

A number of rows to skip would show a row twice when something newer comes before it. A cursor comes from an address,
so that it may hold anything; what it says is a place in a list, and no secret.
"""

import base64
import binascii
import json

LONGEST = 2_000  # characters


def encoded(key):
    """Return a sort key (a tuple of numbers and texts) as text for an address."""
    text = json.dumps(key, separators=(",", ":"), ensure_ascii=False)
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def decoded(text):
    """Return the tuple of numbers and texts that a cursor stands for, or None: it stands for none."""
    if len(text) > LONGEST or not text.isascii():
        return None
    try:
        key = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    except (binascii.Error, ValueError, RecursionError):
        return None
    if not isinstance(key, list) or not all(type(value) in (int, float, str) for value in key):
        return None
    return tuple(key)
