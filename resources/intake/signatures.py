"""Of what type is a content? Told by its first bytes, and in archives by what lies in them."""

import codecs
import re
import zipfile

import filetype
from django.utils.translation import gettext_lazy as _

from .file_types import FILE_TYPES, OPEN_DOCUMENT
from .formats import ole
from .formats.zip_entries import end_record_of

# A PDF's header may stand behind other bytes, up to here (ISO 32000-1, annex H.3); `filetype` needs as much for others.
HEAD_BYTES = 8192
PDF_HEADER_WITHIN = 1024
ENCRYPTED_OFFICE = _("Office file with a password")
OLD_OFFICE = _("Office file of the old kind, such as .doc")
PROGRAM = _("program")
HTML = _("web page")
RICH_TEXT = _("rich text, such as .rtf")
# An office file says in its content types what its main part is, with macros or without them.
_MAIN_PART = re.compile(
    rb"ContentType\s*=\s*[\"'][^\"']*(wordprocessingml|ms-word|presentationml|ms-powerpoint|spreadsheetml|ms-excel)"
    rb"[^\"']*\.main\+xml"
)
OFFICE_TYPES = {
    b"wordprocessingml": ".docx",
    b"ms-word": ".docx",
    b"presentationml": ".pptx",
    b"ms-powerpoint": ".pptx",
    b"spreadsheetml": ".xlsx",
    b"ms-excel": ".xlsx",
}
CONTENT_TYPES = "[Content_Types].xml"
MOST_PART_BYTES = 4 * 1024 * 1024
# QuickTime, sound, HEIC, AVIF, JPEG 2000 and Canon's photographs share the frame of MP4.
_BRANDS = b"qt M4A M4B heic heix heim heis hevc mif1 msf1 avif avis jp2 crx"
BRANDS_OF_OTHERS = frozenset(_BRANDS.split())
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# The groups in front are atomic: without that, a thousand comments could be read in more ways than can be tried.
_HTML = re.compile(rb"\s*(?><!--.*?-->\s*)*+<(!doctype\s+html|html|head|body|script|iframe|\?php)\b", re.I | re.S)
# Windows, Linux, Java, macOS.
_PROGRAM = re.compile(rb"MZ(?=.*\0)|\x7fELF|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe|#!\s*/", re.DOTALL)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f]")
_MP3_FRAME = re.compile(rb"\xff[\xe2-\xe7\xf2-\xf7\xfa-\xff][\x10-\xef]")
_SVG = re.compile(rb"\s*(<\?xml[^>]*\?>\s*)?(?><!--.*?-->\s*|<!doctype\s+svg[^>]*>\s*)*+<(\w+:)?svg\b", re.I | re.S)


def found_in(binary_file):
    """Return the ending of the table that fits a content, a type in words if it is not in the table, or None."""
    binary_file.seek(0)
    head = binary_file.read(HEAD_BYTES)
    if head.startswith(b"PK\x03\x04"):
        return _archive_type(binary_file)
    if head.startswith(ole.SIGNATURE):
        binary_file.seek(0)
        return ENCRYPTED_OFFICE if ole.has_stream(binary_file, ole.ENCRYPTED) else OLD_OFFICE
    if _PROGRAM.match(head):
        return PROGRAM
    if head.startswith(_UTF_16):
        return None
    text = head.removeprefix(codecs.BOM_UTF8)
    if _HTML.match(text):
        return HTML
    if _SVG.match(text):
        return ".svg"
    # Words such as "BMA guidance" begin like a bitmap: what may be text is told by none but signs of text.
    return _binary_type(head) if _CONTROL.search(text) else _textual_type(text)


def _textual_type(text):
    if text.startswith(b"%PDF-"):
        return ".pdf"
    return RICH_TEXT if text.startswith(b"{\\rtf") else None


def _binary_type(head):
    # Most brands of MP4 are unknown to `filetype` 1.2; those that it knows to be something else are few.
    if head[4:8] == b"ftyp" and head[8:12].strip() not in BRANDS_OF_OTHERS:
        return ".mp4"
    kind = filetype.guess(head)
    if kind and kind.extension == "apng":
        return ".png"
    if kind and f".{kind.extension}" in FILE_TYPES:
        return f".{kind.extension}"
    if b"%PDF-" in head[:PDF_HEADER_WITHIN]:
        return ".pdf"
    if _MP3_FRAME.match(head):
        return ".mp3"
    return kind.extension.upper() if kind else None


def _archive_type(binary_file):
    record = end_record_of(binary_file)
    if record is None or record.is_long:
        return ".zip"
    try:
        with zipfile.ZipFile(binary_file) as archive:
            if "mimetype" in archive.namelist():
                return _open_document_type(_start_of(archive, "mimetype"))
            if CONTENT_TYPES in archive.namelist():
                main_part = _MAIN_PART.search(_start_of(archive, CONTENT_TYPES))
                return OFFICE_TYPES[main_part[1]] if main_part else ".zip"
    except Exception:  # `zipfile` lets through whatever a damaged archive makes it trip over (Python 3.11)
        return ".zip"
    return ".zip"


def _start_of(archive, path):
    with archive.open(path) as part:
        return part.read(MOST_PART_BYTES)


def _open_document_type(mimetype):
    for file_type in FILE_TYPES.values():
        if file_type.media_type == mimetype.decode("latin-1").strip():
            return file_type.ending
    return _("OpenDocument file of another kind") if mimetype.startswith(OPEN_DOCUMENT.encode()) else ".zip"
