"""Is a file one of another type too? A ZIP is found from its end, a PDF near its start, whatever else is there."""

import zipfile

from .archives import ARCHIVES
from .file_types import file_type_of
from .refusals import HAS_MORE
from .signatures import PDF_HEADER_WITHIN

TEXTS = (".txt", ".csv", ".vtt", ".srt", ".svg")


def polyglot_problems(name, binary_file):
    """Return a sentence if a file can be opened as a ZIP or a PDF too and does not say so."""
    ending = file_type_of(name).ending
    if (ending not in ARCHIVES and _opens_as_archive(binary_file)) or _begins_as_pdf_too(ending, binary_file):
        return [HAS_MORE % {"name": name}]
    return []


def _opens_as_archive(binary_file):
    if not zipfile.is_zipfile(binary_file):
        return False
    # Four bytes of a video may look like the end of an archive by chance: it is one if its directory can be read.
    try:
        with zipfile.ZipFile(binary_file) as archive:
            return bool(archive.namelist())
    except Exception:  # whatever a chance likeness makes `zipfile` trip over (Python 3.11)
        return False


def _begins_as_pdf_too(ending, binary_file):
    # A text may speak of PDF; a PDF with bytes in front of it is a question of `pdf_files`.
    if ending in TEXTS or ending == ".pdf":
        return False
    binary_file.seek(0)
    return b"%PDF-" in binary_file.read(PDF_HEADER_WITHIN)
