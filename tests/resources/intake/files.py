"""Makes the files that the tests of intake need, in code: what programs write, as small as it can be, and bad ones."""

import io
import struct
import zipfile

import pikepdf
from PIL import Image, PngImagePlugin

PERSON = "Alex Writer"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MAIN_TYPES = {
    "docx": ("word/document.xml", "wordprocessingml.document.main"),
    "pptx": ("ppt/presentation.xml", "presentationml.presentation.main"),
    "xlsx": ("xl/workbook.xml", "spreadsheetml.sheet.main"),
}
OPEN_DOCUMENT_TYPES = {"odt": "text", "odp": "presentation"}
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def pdf(title="Handout", author="", build=None):
    """Return a PDF of one blank page; `build(pdf)` may change the `pikepdf.Pdf` before it is saved."""
    document, out = pikepdf.new(), io.BytesIO()
    document.add_blank_page(page_size=(595, 842))
    document.trailer.Info = document.make_indirect(pikepdf.Dictionary(Title=title))
    if author:
        document.trailer.Info.Author = author
    if build:
        build(document)
    document.save(out, deterministic_id=True)
    return out.getvalue()


def protected_pdf():
    """Return a PDF that opens with a password only."""
    document, out = pikepdf.new(), io.BytesIO()
    document.add_blank_page()
    document.save(out, encryption=pikepdf.Encryption(user="secret", owner="secret"))
    return out.getvalue()


def zipped(parts, method=zipfile.ZIP_DEFLATED):
    """Return a ZIP of {path or ZipInfo: bytes or text}."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for path, content in parts.items():
            archive.writestr(path, content)
    return out.getvalue()


def office(kind, more=None, types="", relationships="", author=""):
    """Return a DOCX, PPTX or XLSX (`kind`), with `more` {path: text or bytes}, content types and relationships."""
    path, main_type = MAIN_TYPES[kind]
    properties = (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>Handout</dc:title><dc:creator>{author}</dc:creator>"
        f"<cp:lastModifiedBy>{author}</cp:lastModifiedBy></cp:coreProperties>"
    )
    company = author and f"<Company>{author} and Co</Company><Manager>{author}</Manager>"
    parts = {
        "[Content_Types].xml": f'{XML}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{path}" ContentType="application/vnd.openxmlformats-officedocument.{main_type}+xml"/>'
        f"{types}</Types>",
        "_rels/.rels": _relationships(
            f'<Relationship Id="rId1" Type="{RELATIONSHIPS}/officeDocument" Target="{path}"/>'
        ),
        path: _word("<w:p><w:r><w:t>Notice</w:t></w:r></w:p>"),
        _relationships_of(path): _relationships(relationships),
        "docProps/core.xml": XML + properties,
        "docProps/app.xml": f"{XML}<Properties><Application>A program</Application>{company}</Properties>",
    }
    return zipped(parts | (more or {}))


def _word(body):
    return f'{XML}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'


def _relationships(inside):
    return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{inside}</Relationships>'


def _relationships_of(path):
    folder, _slash, name = path.partition("/")
    return f"{folder}/_rels/{name}.rels"


def relationship(kind, target, mode="External"):
    """Return a relationship of a part, such as "hyperlink"."""
    return f'<Relationship Id="rId9" Type="{RELATIONSHIPS}/{kind}" Target="{target}" TargetMode="{mode}"/>'


def word_with(body):
    """Return a DOCX with this XML in its body."""
    return office("docx", {"word/document.xml": _word(body)})


def word_with_reviews(name=PERSON):
    """Return a DOCX with a comment, a tracked change, a list of people and custom properties, all with a name."""
    more = {
        "word/document.xml": f'{XML}<w:document xmlns:w="{WORD}"><w:body><w:p><w:ins w:id="1" w:author="{name}">'
        '<w:r><w:t>Say who="anybody" in text stays</w:t></w:r></w:ins></w:p></w:body></w:document>',
        "word/comments.xml": f'{XML}<w:comments xmlns:w="{WORD}"><w:comment w:id="0" w:author="{name}" w:initials="AW">'
        "<w:p><w:r><w:t>A comment</w:t></w:r></w:p></w:comment></w:comments>",
        "word/people.xml": f'{XML}<w15:people xmlns:w15="urn:w15"><w15:person w15:author="{name}"><w15:presenceInfo '
        f"w15:providerId='AD' w15:userId='{name}@example.org'/></w15:person></w15:people>",
        "docProps/custom.xml": f'{XML}<Properties xmlns:vt="urn:vt"><property name="_AuthorEmail">'
        f"<vt:lpwstr>{name}@example.org</vt:lpwstr></property></Properties>",
        "word/media/image1.png": png(),
    }
    return office("docx", more, author=name)


def slides_with_comments(name=PERSON):
    """Return a PPTX with the two kinds of lists of people who comment."""
    more = {
        "ppt/commentAuthors.xml": f'{XML}<p:cmAuthorLst xmlns:p="urn:p"><p:cmAuthor id="1" name="{name}" '
        'initials="AW"/></p:cmAuthorLst>',
        "ppt/authors.xml": f'{XML}<p188:authorLst xmlns:p188="urn:a"><p188:author id="1" name="{name}" initials="AW" '
        f'userId="{name}@example.org" providerId="AD"/></p188:authorLst>',
    }
    return office("pptx", more, author=name)


def workbook_with_comments(name=PERSON):
    """Return an XLSX with an old and a new kind of comment."""
    more = {
        "xl/workbook.xml": f'{XML}<workbook xmlns:x15ac="urn:x"><x15ac:absPath url="C:\\Users\\{name}\\"/></workbook>',
        "xl/comments1.xml": f'{XML}<comments xmlns="urn:x"><authors><author>{name}</author></authors></comments>',
        "xl/persons/person.xml": f'{XML}<personList xmlns="urn:t"><person displayName="{name}" id="1" '
        f'userId="{name}@example.org" providerId="AD"/></personList>',
    }
    return office("xlsx", more, author=name)


def open_document(kind, body="", more=None, author=""):
    """Return an ODT or ODP (`kind`) with this XML in its body."""
    names = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:draw" xmlns:script="urn:script"'
    )
    media_type = f"application/vnd.oasis.opendocument.{OPEN_DOCUMENT_TYPES[kind]}"
    mimetype = zipfile.ZipInfo("mimetype")
    meta = author and (
        f"<meta:initial-creator>{author}</meta:initial-creator><dc:creator>{author}</dc:creator>"
        f'<meta:user-defined meta:name="Unit">{author}</meta:user-defined><meta:template xlink:href="../{author}.ott"/>'
    )
    parts = {
        mimetype: media_type,
        "content.xml": f"{XML}<office:document-content {names}><office:body>{body}</office:body>"
        "</office:document-content>",
        "styles.xml": f"{XML}<office:document-styles {names}/>",
        "meta.xml": f"{XML}<office:document-meta {names}><office:meta><dc:title>Handout</dc:title>{meta}</office:meta>"
        "</office:document-meta>",
        "META-INF/manifest.xml": f'{XML}<manifest:manifest xmlns:manifest="urn:m"><manifest:file-entry '
        f'manifest:full-path="/" manifest:media-type="{media_type}"/></manifest:manifest>',
    }
    return zipped(parts | (more or {}))


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


def ole(stream="WordDocument"):
    """Return the start of an OLE container with the name of a stream in its directory."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + stream.encode("utf-16-le").ljust(512, b"\0")


VTT = b"WEBVTT\n\n00:01.000 --> 00:04.000\nNotice, check, share.\n"
SRT = b"1\r\n00:00:01,000 --> 00:00:04,000\r\nNotice, check, share.\r\n"


def ordinary_files():
    """Return {name: bytes} of an ordinary file of each type of the table."""
    return {
        "handout.pdf": pdf(),
        "guide.docx": office("docx", relationships=relationship("hyperlink", "https://www.gov.uk/")),
        "slides.pptx": office("pptx"),
        "table.xlsx": office("xlsx"),
        "guide.odt": open_document("odt"),
        "slides.odp": open_document("odp"),
        "notes.txt": "Notice what “changed”.\n".encode(),
        "table.csv": b"name,number\n=1+1,2\n",
        "steps.png": png(),
        "photo.jpg": picture("JPEG"),
        "photo.jpeg": picture("JPEG"),
        "photo.webp": picture("WEBP"),
        "moving.gif": picture("GIF"),
        "drawing.svg": svg(),
        "film.mp4": mp4(),
        "film.webm": webm(),
        "sound.mp3": mp3(),
        "film.vtt": VTT,
        "film.srt": SRT,
        "pack.zip": zipped({"one/handout.pdf": pdf(), "notes.txt": b"Notice"}),
    }


def files_with_names():
    """Return {name: bytes} of a file of each type that carries hidden data, with some in it."""
    return {
        "handout.pdf": pdf(author=PERSON),
        "guide.docx": word_with_reviews(),
        "slides.pptx": slides_with_comments(),
        "table.xlsx": workbook_with_comments(),
        "guide.odt": open_document(
            "odt", f"<office:annotation><dc:creator>{PERSON}</dc:creator></office:annotation>", author=PERSON
        ),
        "slides.odp": open_document("odp", author=PERSON),
        "photo.jpg": jpeg_with_names(),
        "steps.png": png_with_names(),
        "photo.webp": webp_with_names(),
        "film.mp4": mp4_with_names(),
        "sound.mp3": mp3_with_names(),
    }
