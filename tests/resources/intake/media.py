"""Makes pictures, drawings, videos and sounds for the tests of intake, with names in them and without."""

import io
import struct

from PIL import Image, PngImagePlugin

PERSON = "Alex Writer"


def picture(kind, **options):
    """Return a picture of 8 × 6 pixels as "PNG", "JPEG", "WEBP" or "GIF"; options as Pillow takes them."""
    out = io.BytesIO()
    Image.linear_gradient("L").resize((8, 6)).convert("RGB").save(out, kind, **options)
    return out.getvalue()


def png(**options):
    """Return a PNG."""
    return picture("PNG", **options)


def exif(name=PERSON, orientation=6):
    """Return EXIF data with an author, a camera's owner and serial number, a place, and a turn."""
    data = Image.Exif()
    data[0x0112], data[0x013B] = orientation, name
    data.get_ifd(0x8769).update({0xA430: name, 0xA431: "SN-1234"})
    data.get_ifd(0x8825).update({1: "N", 2: (50.0, 54.0, 36.0), 3: "W", 4: (1.0, 23.0, 24.0)})
    return data.tobytes()


def xmp(name=PERSON):
    """Return XMP with an author."""
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq>'
        f"<rdf:li>{name}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
    ).encode()


def jpeg_with_names():
    """Return a JPEG with EXIF, XMP, IPTC, a comment and a colour profile."""
    iptc = b"\x1c\x02\x50" + len(PERSON).to_bytes(2) + PERSON.encode()
    resource = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + len(iptc).to_bytes(4) + iptc + b"\0" * (len(iptc) % 2)
    made = picture("JPEG", exif=exif(), xmp=xmp(), comment=b"By Alex Writer", icc_profile=b"a profile" * 20)
    return made[:2] + b"\xff\xed" + (len(resource) + 2).to_bytes(2) + resource + made[2:]


def png_with_names():
    """Return a PNG with text of three kinds, EXIF and XMP."""
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", PERSON)
    texts.add_text("Artist", PERSON, zip=True)
    texts.add_itxt("XML:com.adobe.xmp", xmp().decode())
    return png(pnginfo=texts, exif=exif())


def webp_with_names():
    """Return a WebP with EXIF and XMP."""
    return picture("WEBP", exif=exif(), xmp=xmp())


def svg(inside='<circle cx="5" cy="5" r="4"/>', before="", attributes=""):
    """Return an SVG."""
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n{before}<svg xmlns="http://www.w3.org/2000/svg" '
        f'xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10" {attributes}>{inside}</svg>\n'
    ).encode()


def box(kind, *contents):
    """Return a box of an MP4."""
    body = b"".join(contents)
    return struct.pack(">I4s", len(body) + 8, kind) + body


def mp4(*moov, media=b"\x01" * 64):
    """Return the frame of an MP4, with these boxes in `moov`."""
    return (
        box(b"ftyp", b"isom\0\0\x02\0isommp41") + box(b"moov", box(b"mvhd", b"\0" * 100), *moov) + box(b"mdat", media)
    )


def mp4_with_names():
    """Return an MP4 with a place and an author as QuickTime and as iTunes keep them."""
    place = b"+50.9100-001.3900/"
    keys = [b"com.apple.quicktime.location.ISO6709", b"com.apple.quicktime.author"]
    values = [place, PERSON.encode()]
    items = [
        box(number.to_bytes(4), box(b"data", b"\0\0\0\x01\0\0\0\0", value)) for number, value in enumerate(values, 1)
    ]
    quicktime = box(
        b"meta",
        box(b"hdlr", b"\0" * 24),
        box(b"keys", b"\0\0\0\0", len(keys).to_bytes(4), *(box(b"mdta", key) for key in keys)),
        box(b"ilst", *items),
    )
    itunes = box(
        b"meta", b"\0\0\0\0", box(b"ilst", box(b"\xa9ART", box(b"data", b"\0\0\0\x01\0\0\0\0", PERSON.encode())))
    )
    xyz = box(b"\xa9xyz", len(place).to_bytes(2) + b"\x15\xc7" + place)
    return mp4(box(b"udta", xyz, box(b"kind", b"\0" * 8), itunes), quicktime)


def webm(clusters=b"", size=None):
    """Return the frame of a WebM; `size` is what the segment says of its length, else what it is."""
    header = b"\x1a\x45\xdf\xa3\x87" + b"\x42\x82\x84webm"
    inside = (
        b"\x15\x49\xa9\x66\x84"
        + b"\xec\x82\0\0"
        + b"\x1f\x43\xb6\x75\x88"
        + b"\xe7\x81\0"
        + b"\xa3\x83\x81\0\0"
        + clusters
    )
    length = size or (len(inside) | 1 << 56).to_bytes(8)
    return header + b"\x18\x53\x80\x67" + length + inside


def mp3(tags=b"", after=b"", frames=6):
    """Return an MP3 of silent frames (MPEG 1, layer III, 128 kbit/s, 44.1 kHz) between tags."""
    return tags + (b"\xff\xfb\x90\x00" + b"\0" * 413) * frames + after


def mp3_with_names(name=PERSON):
    """Return an MP3 with ID3v2.3, ID3v1 and a title."""
    frames = b"".join(
        kind + (len(text) + 1).to_bytes(4) + b"\0\0" + b"\0" + text.encode()
        for kind, text in ((b"TIT2", "Notice"), (b"TPE1", name))
    )
    size = bytes(len(frames) >> 7 * place & 0x7F for place in (3, 2, 1, 0))
    old = b"TAG" + b"Notice".ljust(30, b"\0") + name.encode().ljust(30, b"\0") + b"\0" * 65
    return mp3(b"ID3\x03\0\0" + size + frames, old)
