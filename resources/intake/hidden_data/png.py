"""Hidden data of a PNG: its chunks of text, and EXIF. Only what draws the picture stays."""

import zlib

from django.utils.translation import gettext as _

from resources.intake.formats.png import SIGNATURE, chunk, chunks_of

from .datum import HiddenDatum
from .exif import orientation_alone, orientation_in, people_in_exif, people_in_xmp

XMP = "XML:com.adobe.xmp"
# Keywords for people, in PNG's own list and in what programs add to it.
PEOPLE = ("author", "artist", "creator", "copyright", "owner")
# Ancillary chunks that draw: colours, transparency, measures, animation. Critical ones have a capital first letter.
_NEEDED = b"acTL bKGD cHRM cICP cLLI fcTL fdAT gAMA hIST iCCP mDCV pHYs sBIT sPLT sRGB tRNS"
NEEDED = frozenset(_NEEDED.split())
MOST_TEXT_BYTES = 1024 * 1024


def found_in(binary_file):
    """Return the hidden data; raise `Damaged`."""
    data = binary_file.read()
    found = []
    for part in chunks_of(data):
        content = part.content(data)[:-4]
        if part.kind == b"eXIf":
            found += people_in_exif(content)
        elif part.kind in (b"tEXt", b"zTXt", b"iTXt"):
            found += _in_text(part.kind, content)
    return found


def removed_from(binary_file, target):
    """Write the picture and how it is turned; raise `Damaged`."""
    data = binary_file.read()
    target.write(SIGNATURE)
    for part in chunks_of(data):
        if part.kind[:1].isupper() or part.kind in NEEDED:
            target.write(data[part.begins : part.ends])
        elif part.kind == b"eXIf" and orientation_in(part.content(data)[:-4]) != 1:
            target.write(chunk(b"eXIf", orientation_alone(orientation_in(part.content(data)[:-4]))))


def _in_text(kind, content):
    keyword, _zero, rest = content.partition(b"\0")
    keyword = keyword.decode("latin-1")
    if kind == b"iTXt":
        is_packed, rest = rest[:1] == b"\x01", rest[2:].split(b"\0", 2)[-1]
    else:
        is_packed, rest = kind == b"zTXt", rest[1:] if kind == b"zTXt" else rest
    text = _unpacked(rest) if is_packed else rest
    if keyword == XMP:
        return people_in_xmp(text)
    if keyword.lower() not in PEOPLE or not text.strip():
        return []
    return [HiddenDatum(_("Author"), text.decode("utf-8" if kind == b"iTXt" else "latin-1", "replace"))]


def _unpacked(data):
    try:
        return zlib.decompressobj().decompress(data, MOST_TEXT_BYTES)
    except zlib.error:
        return b""
