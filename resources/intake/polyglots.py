"""Is a file one of another type too? A ZIP is found from its end, a PDF near its start, whatever else is there."""

from .file_types import ARCHIVES, TEXTS, file_type_of
from .formats.zip_entries import end_record_of
from .refusals import HAS_MORE
from .signatures import PDF_HEADER_WITHIN


def polyglot_problems(name, binary_file):
    """Return a sentence if a file can be opened as a ZIP or a PDF too and does not say so."""
    ending = file_type_of(name).ending
    if (ending not in ARCHIVES and end_record_of(binary_file)) or _begins_as_pdf_too(ending, binary_file):
        return [HAS_MORE % {"name": name}]
    return []


def _begins_as_pdf_too(ending, binary_file):
    # A text may speak of PDF; a PDF with bytes in front of it is a question of `pdf_files`.
    if ending in (*TEXTS, ".svg", ".pdf"):
        return False
    binary_file.seek(0)
    return b"%PDF-" in binary_file.read(PDF_HEADER_WITHIN)
