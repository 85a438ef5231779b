"""Hidden data of a JPEG: EXIF, XMP, IPTC and comments. The picture itself stays the same bytes."""

import io

from django.utils.translation import gettext as _
from PIL import Image, IptcImagePlugin

from resources.intake.formats.jpeg import segments_of

from .datum import HiddenDatum
from .exif import orientation_alone, orientation_in, people_in_exif, people_in_xmp

APPLICATION = range(0xE0, 0xF0)
EXIF_AND_XMP, COMMENT = 0xE1, 0xFE
EXIF, XMP = b"Exif\0\0", b"http://ns.adobe.com/xap/1.0/\0"
# What a program needs to draw the picture: density, the colour profile, and how colours are coded.
NEEDED = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
# IPTC-IIM 4.2: By-line, City, Sub-location, Credit.
IPTC_NAMES, IPTC_PLACES = ((2, 80), (2, 110)), ((2, 90), (2, 92))


def found_in(binary_file):
    """Return the hidden data; raise `Damaged`."""
    data = binary_file.read()
    found = []
    for body in _bodies(data, EXIF_AND_XMP):
        if body.startswith(EXIF):
            found += people_in_exif(body.removeprefix(EXIF))
        elif body.startswith(XMP):
            found += people_in_xmp(body.removeprefix(XMP))
    return found + _in_iptc(data)


def removed_from(binary_file, target):
    """Write the picture with its turn and its colours, and nothing else that it carries; raise `Damaged`."""
    data = binary_file.read()
    start, *segments = segments_of(data)
    target.write(data[start.begins : start.ends])
    turned = [orientation_in(body.removeprefix(EXIF)) for body in _bodies(data, EXIF_AND_XMP) if body.startswith(EXIF)]
    if turned and turned[0] != 1:
        body = EXIF + orientation_alone(turned[0])
        target.write(bytes([0xFF, EXIF_AND_XMP]) + (len(body) + 2).to_bytes(2) + body)
    for segment in segments:
        kind, body = segment.kind[0], segment.content(data)[2:]
        is_extra = kind == COMMENT or kind in APPLICATION
        if not is_extra or (kind in NEEDED and body.startswith(NEEDED[kind])):
            target.write(data[segment.begins : segment.ends])


def _bodies(data, kind):
    """Return what stands behind the length in the segments of a kind."""
    return [segment.content(data)[2:] for segment in segments_of(data) if segment.kind[0] == kind]


def _in_iptc(data):
    with Image.open(io.BytesIO(data)) as picture:
        records = IptcImagePlugin.getiptcinfo(picture) or {}
    labels = {**dict.fromkeys(IPTC_NAMES, _("Author")), **dict.fromkeys(IPTC_PLACES, _("Place"))}
    found = [(labels[key], value) for key, value in records.items() if key in labels]
    return [
        HiddenDatum(label, name.decode("utf-8", "replace"))
        for label, value in found
        for name in (value if isinstance(value, list) else [value])
    ]
