"""Hidden personal data of a file, such as author names and places: what there is, and the file without it.

One format a file; each has `found_in(binary_file)` and `removed_from(binary_file, target)`, which this file asks.
"""

import io
import tempfile
from contextlib import ExitStack

from resources.intake.file_types import file_type_of

from . import jpeg, mp3, mp4, office, open_document, pdf, png, webp
from .datum import CannotBeRemoved, HiddenDatum

__all__ = ["CannotBeRemoved", "HiddenDatum", "hidden_data", "without_hidden_data"]

FORMATS = {
    ".pdf": pdf,
    **dict.fromkeys((".docx", ".pptx", ".xlsx"), office),
    **dict.fromkeys((".odt", ".odp"), open_document),
    **dict.fromkeys((".jpg", ".jpeg"), jpeg),
    ".png": png,
    ".webp": webp,
    ".mp4": mp4,
    ".mp3": mp3,
}


def hidden_data(name, binary_file):
    """Return a `HiddenDatum` for each thing about people that a file carries unseen; empty if it cannot be read."""
    file_format = _format_of(name, binary_file)
    if file_format is None:
        return []
    try:
        return list(dict.fromkeys(file_format.found_in(binary_file)))
    except Exception:  # the libraries that open files let through whatever a damaged one makes them trip over
        return []


def without_hidden_data(name, binary_file):
    """Return the same material as an open temporary binary file, at its start, without what `hidden_data` finds.

    Raises `CannotBeRemoved`.
    """
    file_format = _format_of(name, binary_file)
    if file_format is None:
        raise CannotBeRemoved
    with ExitStack() as closed_on_failure:
        target = closed_on_failure.enter_context(tempfile.TemporaryFile())
        try:
            # What cannot be read whole is not rewritten.
            file_format.found_in(binary_file)
            binary_file.seek(0)
            file_format.removed_from(binary_file, target)
        except Exception as error:  # as above
            raise CannotBeRemoved from error
        if hidden_data(name, target):
            raise CannotBeRemoved
        target.seek(0)
        closed_on_failure.pop_all()
    return target


def _format_of(name, binary_file):
    """Return the module for a file, which is then at its start; None if there is none, or the file is too large."""
    file_type = file_type_of(name)
    if file_type is None or binary_file.seek(0, io.SEEK_END) > file_type.most_bytes:
        return None
    binary_file.seek(0)
    return FORMATS.get(file_type.ending)
