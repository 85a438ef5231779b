"""Hidden data of an MP4: where it was taken and by whom. Source: ISO/IEC 14496-12; Apple's QuickTime File Format.

The file keeps its size and all offsets: a box with such data becomes free space, filled with zeros.
"""

import io
import re
import shutil

from django.utils.translation import gettext as _

from resources.intake.formats.mp4 import boxes_of
from resources.intake.formats.parts import Damaged

from .datum import HiddenDatum
from .exif import people_in_xmp

PIECE_BYTES = 256 * 1024
CONTAINERS = (b"moov", b"trak", b"mdia", b"minf", b"moof", b"traf")
XMP_UUID = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
# Of the data that people and programs add, what players need: the role of a track, chapters, a title.
NEEDED = (b"kind", b"tsel", b"chpl", b"titl", b"name", b"hnti", b"ludt")
# Metadata of a few kilobytes are usual; a cover picture may be large.
MOST_BYTES = 16 * 1024 * 1024
_PLACE = re.compile(rb"[+-]\d{1,3}(?:\.\d+)?[+-]\d{1,3}(?:\.\d+)?(?:[+-]\d+(?:\.\d+)?)?/")
LOCATION_BOX = b"loci"
# Boxes of names, each as QuickTime, 3GPP and iTunes call it.
NAMES = (b"\xa9ART", b"\xa9aut", b"\xa9wrt", b"\xa9dir", b"\xa9prd", b"auth", b"perf", b"aART", b"\xa9cpy")
# In front of their words stand version and language, elsewhere length and language: six bytes, or four.
OF_3GPP = (b"auth", b"perf")
KEYS_OF_NAMES = re.compile(rb"com\.apple\.quicktime\.(author|artist|director|producer|creator)")
_WORDS = re.compile(rb"[^\x00-\x1f\x7f]{2,}")


def found_in(binary_file):
    """Return the hidden data; raise `Damaged`."""
    found = []
    for box in _personal_boxes(binary_file):
        binary_file.seek(box.content_begins)
        found += _in_box(box.kind, binary_file.read(min(box.ends - box.content_begins, MOST_BYTES)))
    return found


def removed_from(binary_file, target):
    """Write the file with zeros in the place of such data; raise `Damaged`."""
    boxes = _personal_boxes(binary_file)
    binary_file.seek(0)
    shutil.copyfileobj(binary_file, target, PIECE_BYTES)
    for box in boxes:
        # The kind stands in front of the content, or of a size in eight bytes.
        target.seek(box.begins + 4)
        target.write(b"free")
        target.seek(box.content_begins)
        _write_zeros(target, box.ends - box.content_begins)


def _write_zeros(target, count):
    while count:
        count -= target.write(b"\0" * min(count, PIECE_BYTES))


def _personal_boxes(binary_file, begins=0, ends=None):
    found = []
    for box in boxes_of(binary_file, begins, ends):
        if box.kind == b"meta" or (box.kind == b"uuid" and _is_xmp(binary_file, box)):
            found.append(box)
        elif box.kind == b"udta":
            found += [inner for inner in _user_data(binary_file, box) if inner.kind not in (*NEEDED, b"free")]
        elif box.kind in CONTAINERS:
            found += _personal_boxes(binary_file, box.content_begins, box.ends)
    return found


def _user_data(binary_file, box):
    """Return the boxes of user data; QuickTime ends their list with four zeros."""
    binary_file.seek(max(box.ends - 4, box.content_begins))
    ends = box.ends - 4 if binary_file.read(4) == b"\0\0\0\0" else box.ends
    try:
        return boxes_of(binary_file, box.content_begins, ends)
    except Damaged:
        return boxes_of(binary_file, box.content_begins, box.ends)


def _is_xmp(binary_file, box):
    binary_file.seek(box.content_begins)
    return binary_file.read(len(XMP_UUID)) == XMP_UUID


def _in_box(kind, content):
    if kind == b"uuid":
        return people_in_xmp(content[len(XMP_UUID) :])
    found = [HiddenDatum(_("Place where it was taken"), place.decode()) for place in _PLACE.findall(content)]
    if kind == LOCATION_BOX and not found:
        found.append(HiddenDatum(_("Place where it was taken"), _words_in(content)))
    if kind in NAMES:
        found.append(HiddenDatum(_("Author"), _words_in(content[6 if kind in OF_3GPP else 4 :])))
    elif kind == b"meta":
        found += [HiddenDatum(_("Author"), name) for name in _names_in_meta(content)]
    return [datum for datum in found if datum.value]


def _names_in_meta(content):
    """Return the names in a list of metadata: iTunes keeps each in a box, QuickTime names the keys apart."""
    # ISO's `meta` begins with a version, QuickTime's does not.
    begins = 4 if content[:4] == b"\0\0\0\0" else 0
    boxes = {box.kind: box.content(content) for box in boxes_of(io.BytesIO(content), begins)}
    items, names = boxes.get(b"ilst", b""), _keys_of_names(boxes.get(b"keys", b""))
    found = []
    for item in boxes_of(io.BytesIO(items)):
        if item.kind in NAMES or item.kind in names:
            # A box "data", its type and language, then the words.
            found.append(item.content(items)[16:].decode("utf-8", "replace").strip("\0 "))
    return found


def _keys_of_names(keys):
    """Return the kinds under which QuickTime lists names: the numbers of their keys, counted from 1, in four bytes."""
    boxes = boxes_of(io.BytesIO(keys), 8) if keys else []
    return {
        number.to_bytes(4) for number, box in enumerate(boxes, start=1) if KEYS_OF_NAMES.fullmatch(box.content(keys))
    }


def _words_in(content):
    longest = max(_WORDS.findall(content), key=len, default=b"")
    return longest.decode("utf-8", "replace").strip()
