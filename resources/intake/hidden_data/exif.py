"""People and places in the EXIF and XMP data of a picture. Source: CIPA DC-008 (EXIF 2.32), Adobe's XMP, part 1."""

import io
import re
from xml.sax import SAXException

from django.utils.translation import gettext as _
from PIL import ExifTags, Image

from resources.intake.formats.xml_elements import read_xml

from .datum import HiddenDatum

ORIENTATION = ExifTags.Base.Orientation
# A TIFF header and one entry: the number of the orientation, in two bytes.
ONE_ENTRY = b"II*\0\x08\0\0\0" + b"\x01\0" + b"\x12\x01\x03\0\x01\0\0\0%c\0\0\0" + b"\0\0\0\0"
# XMP's names of people; a value may stand in the element, in a list in it, or in an attribute.
XMP_PEOPLE = ("creator", "Author", "Artist", "OwnerName", "CameraOwnerName", "By-line", "CaptionWriter", "Manager")
XMP_SERIALS = ("SerialNumber", "BodySerialNumber", "LensSerialNumber")
XMP_PLACES = ("GPSLatitude", "GPSLongitude", "City", "Location")


def people_in_exif(data):
    """Return what EXIF data (bytes that begin with a TIFF header) tell of people and places."""
    exif = Image.Exif()
    try:
        exif.load(b"Exif\0\0" + data)
        return _in_tags(exif) + _in_tags(exif.get_ifd(ExifTags.IFD.Exif)) + _places(exif.get_ifd(ExifTags.IFD.GPSInfo))
    except Exception:  # whatever damaged data make Pillow trip over (13.0)
        return []


def orientation_in(data):
    """Return how EXIF data (bytes that begin with a TIFF header) turn a picture: 1 to 8, where 1 is not at all."""
    exif = Image.Exif()
    try:
        exif.load(b"Exif\0\0" + data)
        orientation = exif.get(ORIENTATION, 1)
    except Exception:  # as above
        return 1
    return orientation if orientation in range(1, 9) else 1


def orientation_alone(orientation):
    """Return EXIF data that say how a picture is turned, and nothing else."""
    return ONE_ENTRY % orientation


def people_in_xmp(data):
    """Return what XMP (bytes of XML) tells of people and places."""
    labels = {
        **dict.fromkeys(XMP_PEOPLE, _("Author")),
        **dict.fromkeys(XMP_SERIALS, _("Serial number of the camera")),
        **dict.fromkeys(XMP_PLACES, _("Place")),
    }
    found, in_list = [], []

    def see(name, attributes, text):
        if name == "li":
            in_list.append(text)
        elif name in labels:
            found.extend(HiddenDatum(labels[name], value.strip()) for value in [*in_list, text] if value.strip())
        found.extend(HiddenDatum(labels[key], value) for key, value in attributes.items() if key in labels and value)
        if name not in ("li", "Seq", "Bag", "Alt"):
            in_list.clear()

    try:
        read_xml(io.BytesIO(data), see, with_text=("li", *labels))
    except (SAXException, ValueError, LookupError):
        return []
    return found


def _in_tags(tags):
    labels = {
        ExifTags.Base.Artist: _("Author"),
        ExifTags.Base.XPAuthor: _("Author"),
        ExifTags.Base.CameraOwnerName: _("Owner of the camera"),
        ExifTags.Base.BodySerialNumber: _("Serial number of the camera"),
        ExifTags.Base.LensSerialNumber: _("Serial number of the lens"),
    }
    found = [(label, _words(tags.get(tag, ""))) for tag, label in labels.items()]
    return [HiddenDatum(label, value) for label, value in found if value]


def _words(value):
    if isinstance(value, bytes):
        value = value.decode("utf-16-le", "replace")
    elif isinstance(value, tuple):
        value = bytes(value).decode("utf-16-le", "replace")
    return re.sub(r"[\0\s]+", " ", str(value)).strip()


def _places(gps):
    latitude, longitude = gps.get(ExifTags.GPS.GPSLatitude), gps.get(ExifTags.GPS.GPSLongitude)
    if not latitude or not longitude:
        return []
    where = ", ".join(
        f"{_degrees(value):.5f}° {gps.get(reference, '')}".strip()
        for value, reference in (
            (latitude, ExifTags.GPS.GPSLatitudeRef),
            (longitude, ExifTags.GPS.GPSLongitudeRef),
        )
    )
    return [HiddenDatum(_("Place where it was taken"), where)]


def _degrees(parts):
    return sum(float(part) / 60**power for power, part in enumerate(parts))
