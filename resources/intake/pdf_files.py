"""Does a PDF run, start or carry something, or hide bytes around itself? Source: ISO 32000-2, 7.5, 7.11, 12.6."""

import io
import re

import pikepdf
from django.utils.translation import gettext as _
from pikepdf.settings import set_qpdf_limits

from .file_types import MB, file_type_of
from .refusals import DAMAGED, HAS_MORE, PROTECTED

# qpdf unpacks some streams as soon as it opens a file; without a limit a small one may fill the memory.
set_qpdf_limits(flate_max_memory=256 * MB, run_length_max_memory=256 * MB)
TAIL_BYTES = 2048
_NOTHING_AFTER_END = re.compile(rb"%%EOF[\s\0]*\Z")
SCRIPTS = frozenset(["/JavaScript"])
STARTERS = frozenset(["/Launch", "/ImportData", "/SubmitForm", "/GoToE"])
CARRIERS = frozenset(["/EmbeddedFile", "/FileAttachment", "/RichMedia", "/3D"])


def pdf_problems(name, binary_file):
    """Return what a PDF runs, starts, carries or hides, as sentences."""
    if file_type_of(name).ending != ".pdf":
        return []
    if _has_bytes_around(binary_file):
        return [HAS_MORE % {"name": name}]
    binary_file.seek(0)
    try:
        with pikepdf.open(binary_file) as pdf:
            return [sentence % {"name": name} for sentence in _refusals(pdf)]
    except pikepdf.PasswordError:
        return [PROTECTED % {"name": name}]
    except pikepdf.PdfError:
        return [DAMAGED % {"name": name}]


def _has_bytes_around(binary_file):
    binary_file.seek(0)
    begins_at_once = binary_file.read(5) == b"%PDF-"
    size = binary_file.seek(0, io.SEEK_END)
    binary_file.seek(max(size - TAIL_BYTES, 0))
    return not begins_at_once or not _NOTHING_AFTER_END.search(binary_file.read())


def _refusals(pdf):
    if pdf.is_encrypted:
        return [PROTECTED]
    if not pdf.pages:
        return [DAMAGED]
    found = set()
    for thing in pdf.objects:
        found |= _dangers_in(thing)
    sentences = {
        "script": _(
            "“%(name)s” holds JavaScript, which runs when it is opened. Print it to a new PDF, without scripts."
        ),
        "starter": _(
            "“%(name)s” starts a program, or sends or fetches data. Print it to a new PDF, without such buttons."
        ),
        "carrier": _("“%(name)s” has other files attached to it. Take them out, and add them by themselves."),
        "form": _("“%(name)s” is a form of the kind XFA, which most readers cannot open. Print it to a new PDF."),
    }
    return [sentence for danger, sentence in sentences.items() if danger in found]


def _dangers_in(thing):
    """Return the dangers in an object and in what stands directly in it; what it refers to is an object of its own."""
    dangers, waiting = set(), [thing]
    while waiting:
        value = waiting.pop()
        if isinstance(value, pikepdf.Array):
            waiting += [child for child in value if _stands_here(child)]
        elif isinstance(value, pikepdf.Dictionary | pikepdf.Stream):
            dangers |= _dangers_of(value)
            waiting += [child for _key, child in value.items() if _stands_here(child)]
    return dangers


def _stands_here(child):
    return isinstance(child, pikepdf.Array | pikepdf.Dictionary) and not child.is_indirect


def _dangers_of(dictionary):
    keys = set(dictionary.keys())
    names = {
        str(dictionary[key]) for key in ("/S", "/Type", "/Subtype") if isinstance(dictionary.get(key), pikepdf.Name)
    }
    dangers = {
        # A page may call a picture "/JS" too: only beside the kind of an action is it a script.
        "script": {"/JS", "/S"} <= keys or names & SCRIPTS,
        "starter": names & STARTERS,
        "carrier": ("/EF" in keys and keys & {"/F", "/UF"}) or "/EmbeddedFiles" in keys or names & CARRIERS,
        "form": "/XFA" in keys,
    }
    return {danger for danger, is_there in dangers.items() if is_there}
