"""The files that the tests of intake need, made in code: an ordinary one of each type, those with names, bad ones."""

from .documents import (
    WORD,
    office,
    ole,
    open_document,
    pdf,
    protected_pdf,
    relationship,
    slides_with_comments,
    word_with,
    word_with_reviews,
    workbook_with_comments,
    zipped,
)
from .media import (
    PERSON,
    box,
    exif,
    jpeg_with_names,
    mp3,
    mp3_with_names,
    mp4,
    mp4_with_names,
    picture,
    png,
    png_with_names,
    svg,
    webm,
    webp_with_names,
    xmp,
)

__all__ = [
    "PERSON",
    "box",
    "exif",
    "files_with_names",
    "jpeg_with_names",
    "mp3",
    "mp3_with_names",
    "mp4",
    "mp4_with_names",
    "office",
    "ole",
    "open_document",
    "ordinary_files",
    "pdf",
    "picture",
    "png",
    "png_with_names",
    "protected_pdf",
    "relationship",
    "slides_with_comments",
    "svg",
    "webm",
    "webp_with_names",
    "word_with",
    "word_with_reviews",
    "workbook_with_comments",
    "xmp",
    "zipped",
    "WORD",
    "SRT",
    "VTT",
]

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
