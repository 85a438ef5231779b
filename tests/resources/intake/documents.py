"""Makes documents and archives for the tests of intake, as small as what programs write can be, and bad ones."""

import io
import zipfile

import pikepdf

from .media import PERSON, picture

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
        "word/media/image1.png": picture("PNG"),
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


def ole(stream="WordDocument"):
    """Return the start of an OLE container with the name of a stream in its directory."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + stream.encode("utf-16-le").ljust(512, b"\0")
