"""May each file that is packed in another come in by itself? Of a ZIP all of them, of an office file what it embeds."""

import re
import tempfile
from pathlib import PurePosixPath

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from .archives import FLOOD, MOST_UNPACKED_BYTES
from .cleaning import cleaned
from .file_types import ARCHIVES, OFFICE, file_type_of
from .formats.zip_entries import ArchiveRefused, entries_of, pieces_of

# Where Office keeps what is embedded; a chart brings a workbook with it. `office_files` looks into a .bin.
EMBEDDED = re.compile(r"(^|/)embeddings/[^/]+(?<!\.bin)$", re.IGNORECASE)
# What a Mac adds to an archive: nobody sees it there, and nobody can open it.
MAC_FOLDER = "__MACOSX/"
IN_MEMORY_BYTES = 1024 * 1024
# So many sentences are told at once; with thousands of files nobody reads on.
MOST_SENTENCES = 10


def packed_problems(name, binary_file, problems_of):
    """Return what is wrong with the files in an archive that has been found sound, as sentences.

    `problems_of(name, binary_file)` is asked about each one.
    """
    ending = file_type_of(name).ending
    if ending != ".zip" and ending not in OFFICE:
        return []
    files = [entry for entry in entries_of(binary_file) if not entry.path.endswith("/")]
    if not files:
        return [_("“%(name)s” holds no files. Put the files into it, and pack it anew.") % {"name": name}]
    if ending in OFFICE:
        files = [entry for entry in files if EMBEDDED.search(entry.path)]
    found, unpacked_bytes = [], 0
    for entry in files:
        with tempfile.SpooledTemporaryFile(IN_MEMORY_BYTES) as unpacked:
            for piece in pieces_of(binary_file, entry):
                unpacked.write(piece)
            unpacked_bytes += _bytes_in(entry, unpacked)
            if unpacked_bytes > MOST_UNPACKED_BYTES:
                return [FLOOD % {"name": name, "most": filesizeformat(MOST_UNPACKED_BYTES)}]
            found += _entry_problems(entry, unpacked, problems_of)
        if len(found) >= MOST_SENTENCES:
            break
    return [_("In “%(name)s”: %(sentence)s") % {"name": name, "sentence": sentence} for sentence in found]


def _bytes_in(entry, unpacked):
    """Return to how much a file in an archive unpacks in its turn: many floods that are small by themselves are one."""
    if PurePosixPath(entry.path).suffix.lower() not in ARCHIVES:
        return 0
    try:
        return sum(inner.unpacked_bytes for inner in entries_of(unpacked))
    except ArchiveRefused:
        return 0  # it will be refused by itself


def _entry_problems(entry, unpacked, problems_of):
    words = {"entry": entry.path}
    if entry.path.startswith(MAC_FOLDER):
        return [_("“%(entry)s” was added by a Mac, and nobody can open it. Pack the files without it.") % words]
    if PurePosixPath(entry.path).suffix.lower() == ".zip":
        return [_("“%(entry)s” is an archive itself. Put its files into this one.") % words]
    name = PurePosixPath(entry.path).name
    problems = problems_of(name, unpacked)
    if not problems and cleaned(name, unpacked) is not None:
        # By itself it would be cleaned; an archive comes in as it is.
        return [_("“%(entry)s” has something in it that could run or fetch. Take it out of the archive.") % words]
    return problems
