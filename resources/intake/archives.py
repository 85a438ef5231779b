"""Is an archive sound, and not a small file that unpacks to a flood? Office files are archives too."""

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _

from .file_types import ARCHIVES, MB, file_type_of
from .formats.zip_entries import ArchiveRefused, entries_of, pieces_of

MOST_UNPACKED_BYTES = 1024 * MB
# A table of 20,000 like rows packs to a hundredth; deflate itself ends at a thousandth. What stays small does no harm.
MOST_RATIO = 200
HARMLESS_BYTES = 10 * MB
FLOOD = _("“%(name)s” unpacks to over %(most)s, or to so much more than it is that it may do harm. Split it.")


def archive_problems(name, binary_file):
    """Return what is wrong with the structure of an archive, as sentences. All of it is unpacked, in pieces."""
    if file_type_of(name).ending not in ARCHIVES:
        return []
    try:
        entries = entries_of(binary_file)
        if _is_flood(entries):
            return [FLOOD % {"name": name, "most": filesizeformat(MOST_UNPACKED_BYTES)}]
        for entry in entries:
            for _piece in pieces_of(binary_file, entry):
                pass
    except ArchiveRefused as refused:
        return [refused.sentence % {"name": name, **refused.words}]
    return []


def _is_flood(entries):
    """Return whether the headers, to which `pieces_of` holds the bytes, say that the archive unpacks to too much."""
    if sum(entry.unpacked_bytes for entry in entries) > MOST_UNPACKED_BYTES:
        return True
    return any(
        entry.unpacked_bytes > HARMLESS_BYTES and entry.unpacked_bytes > entry.packed_bytes * MOST_RATIO
        for entry in entries
    )
