"""Is a text a text, in letters that everybody's program shows, and of the kind that its ending says?"""

import codecs
import re

from django.utils.translation import gettext as _

from .file_types import TEXTS, file_type_of

PIECE_BYTES = 256 * 1024
HEAD_BYTES = 4096
# The other control characters are in no text.
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_TIMING = re.compile(rb"^\s*\d{1,3}:\d\d:\d\d[,.]\d{1,3}\s*-->\s*\d{1,3}:\d\d:\d\d[,.]\d{1,3}", re.MULTILINE)
_VTT = re.compile(rb"WEBVTT([ \t\r\n]|$)")


def text_problems(name, binary_file):
    """Return what is wrong with a file of plain text, as sentences."""
    ending = file_type_of(name).ending
    if ending not in TEXTS:
        return []
    binary_file.seek(0)
    head = binary_file.read(HEAD_BYTES)
    words = {"name": name}
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return [_("The letters of “%(name)s” are in the encoding UTF-16. Save it as UTF-8.") % words]
    if not _is_text(binary_file, must_be_utf8=ending == ".vtt"):
        sentence = _(
            "“%(name)s” holds what no text holds, or its letters are in an unusual encoding. Save it as UTF-8."
        )
        return [sentence % words]
    head = head.removeprefix(codecs.BOM_UTF8)
    if ending == ".vtt" and not _VTT.match(head):
        return [
            _("“%(name)s” does not begin with the word WEBVTT, so no player shows it. Export it as WebVTT.") % words
        ]
    if ending == ".srt" and not _TIMING.search(head):
        sentence = _("“%(name)s” has no times such as “00:00:01,000 --> 00:00:04,000”. Export it as SRT subtitles.")
        return [sentence % words]
    return []


def _is_text(binary_file, must_be_utf8):
    """Return whether all bytes are letters of UTF-8, or of Windows-1252."""
    decoders = {
        codecs.getincrementaldecoder(encoding)() for encoding in ("utf-8", "cp1252")[: 1 if must_be_utf8 else 2]
    }
    binary_file.seek(0)
    while piece := binary_file.read(PIECE_BYTES):
        if _CONTROL.search(piece):
            return False
        decoders = {decoder for decoder in decoders if _decodes(decoder, piece)}
    return any(_decodes(decoder, b"", final=True) for decoder in decoders)


def _decodes(decoder, piece, final=False):
    try:
        decoder.decode(piece, final)
    except UnicodeDecodeError:
        return False
    return True
