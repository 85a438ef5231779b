"""The one table of the types of file that may come in: name in words, media type, and the most bytes of each."""

from dataclasses import dataclass
from pathlib import PurePath

from django.utils.translation import gettext_lazy as _

MB = 1024 * 1024
OFFICE = "application/vnd.openxmlformats-officedocument"
OPEN_DOCUMENT = "application/vnd.oasis.opendocument"


@dataclass(frozen=True)
class FileType:
    """A type of file: its `ending` with the dot, its `name` in words, its media type and the most bytes of one file."""

    ending: str
    name: str
    media_type: str
    most_bytes: int


# {ending with the dot, in small letters: FileType}, in the order in which people are told of them.
FILE_TYPES = {
    file_type.ending: file_type
    for file_type in (
        FileType(".pdf", _("PDF"), "application/pdf", 100 * MB),
        FileType(".docx", _("Word document"), f"{OFFICE}.wordprocessingml.document", 100 * MB),
        FileType(".pptx", _("PowerPoint presentation"), f"{OFFICE}.presentationml.presentation", 100 * MB),
        FileType(".xlsx", _("Excel workbook"), f"{OFFICE}.spreadsheetml.sheet", 100 * MB),
        FileType(".odt", _("OpenDocument text"), f"{OPEN_DOCUMENT}.text", 100 * MB),
        FileType(".odp", _("OpenDocument presentation"), f"{OPEN_DOCUMENT}.presentation", 100 * MB),
        FileType(".txt", _("plain text"), "text/plain; charset=utf-8", 10 * MB),
        FileType(".csv", _("CSV table"), "text/csv; charset=utf-8", 10 * MB),
        FileType(".png", _("PNG picture"), "image/png", 20 * MB),
        FileType(".jpg", _("JPEG picture"), "image/jpeg", 20 * MB),
        FileType(".jpeg", _("JPEG picture"), "image/jpeg", 20 * MB),
        FileType(".webp", _("WebP picture"), "image/webp", 20 * MB),
        FileType(".gif", _("GIF picture"), "image/gif", 20 * MB),
        FileType(".svg", _("SVG drawing"), "image/svg+xml", 2 * MB),
        FileType(".mp4", _("MP4 video"), "video/mp4", 500 * MB),
        FileType(".webm", _("WebM video"), "video/webm", 500 * MB),
        FileType(".mp3", _("MP3 sound"), "audio/mpeg", 100 * MB),
        FileType(".vtt", _("WebVTT subtitles"), "text/vtt; charset=utf-8", 2 * MB),
        FileType(".srt", _("SRT subtitles"), "application/x-subrip", 2 * MB),
        FileType(".zip", _("ZIP archive"), "application/zip", 500 * MB),
    )
}
OFFICE = (".docx", ".pptx", ".xlsx")
OPEN_DOCUMENTS = (".odt", ".odp")
ARCHIVES = (".zip", *OFFICE, *OPEN_DOCUMENTS)
TEXTS = (".txt", ".csv", ".vtt", ".srt")


def file_type_of(name):
    """Return the `FileType` by the ending of a file's name, in capitals or not; None if there is no such type."""
    return FILE_TYPES.get(PurePath(name).suffix.lower())
