"""Ranges of bytes, so that a download that broke off goes on where it stopped (RFC 9110, section 14).

One range is served. A client that asks for several gets all of the file, which the RFC allows; one that asks for
more than any honest client does, or writes nonsense, is refused.
"""

import io
import re

MOST_RANGES = 16
MOST_CHARACTERS = 1_000
_RANGE = re.compile(r"([0-9]{0,18})-([0-9]{0,18})", re.ASCII)


class RangeNotSatisfiable(Exception):
    """No byte of the file is in the range that was asked for, or nobody can tell what was asked for."""


def byte_range(header, size):
    """Return (start, stop) in bytes of what a Range header asks of a file of `size` bytes, or None for all of it.

    `stop` is the first byte that is not sent. Raises `RangeNotSatisfiable`.
    """
    unit, _equals, listed = header.partition("=")
    if unit.strip().lower() != "bytes":
        return None
    asked = listed.split(",", MOST_RANGES)
    if len(header) > MOST_CHARACTERS or len(asked) > MOST_RANGES:
        raise RangeNotSatisfiable
    ranges = [_one_range(text.strip(), size) for text in asked]
    return ranges[0] if len(ranges) == 1 else None


def _one_range(text, size):
    found = _RANGE.fullmatch(text)
    if not found or text == "-":
        raise RangeNotSatisfiable
    first, last = found.groups()
    if first:
        start, stop = int(first), min(int(last) + 1, size) if last else size
    else:
        start, stop = max(size - int(last), 0), size
    if start >= stop:
        raise RangeNotSatisfiable
    return start, stop


class Slice(io.RawIOBase):
    """A part of an open binary file as a file of its own, which closes the whole one."""

    def __init__(self, whole, start, stop):
        self._whole, self._left = whole, stop - start
        whole.seek(start)

    def readable(self):
        """Return True."""
        return True

    def readinto(self, buffer):
        """Fill a buffer and return the number of bytes; 0 at the end of the part."""
        piece = self._whole.read(min(len(buffer), self._left))
        buffer[: len(piece)] = piece
        self._left -= len(piece)
        return len(piece)

    def close(self):
        """Close the whole file."""
        self._whole.close()
        super().close()
