"""Hidden personal data of a file, such as author names and places: what there is, and the file without it.

One format a file; each has `found_in(binary_file)` and `removed_from(binary_file)`, which this file asks.
"""

from pathlib import PurePath

from .datum import CannotBeRemoved, HiddenDatum

__all__ = ["CannotBeRemoved", "HiddenDatum", "hidden_data", "without_hidden_data"]

FORMATS = {}


def hidden_data(name, binary_file):
    """Return a `HiddenDatum` for each thing about people that a file carries unseen; empty if it cannot be read."""
    file_format = FORMATS.get(PurePath(name).suffix.lower())
    return file_format.found_in(binary_file) if file_format else []


def without_hidden_data(name, binary_file):
    """Return the same material as an open temporary binary file, at its start, without what `hidden_data` finds.

    Raises `CannotBeRemoved`.
    """
    file_format = FORMATS.get(PurePath(name).suffix.lower())
    if file_format is None:
        raise CannotBeRemoved
    return file_format.removed_from(binary_file)
