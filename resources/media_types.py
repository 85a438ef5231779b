"""The types of file that a resource may offer, by the ending of the name; images by their content."""

from pathlib import Path

import filetype

BY_ENDING = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".odp": "application/vnd.oasis.opendocument.presentation",
    ".txt": "text/plain; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".gif": "image/gif",
    ".mp4": "video/mp4",
    ".webm": "video/webm",
    ".mp3": "audio/mpeg",
    ".vtt": "text/vtt; charset=utf-8",
    ".srt": "application/x-subrip",
    ".zip": "application/zip",
}
ENDINGS = tuple(ending.removeprefix(".") for ending in BY_ENDING)
OTHERWISE = "application/octet-stream"
IMAGE_ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "image/webp": "webp", "image/gif": "gif"}


# Read from the start of a file: what the signatures of office files need.
HEAD_BYTES = 8192
# Formats that are zip archives inside; `filetype` names some of them, and calls the others zip.
ZIPPED = (".docx", ".pptx", ".xlsx", ".odt", ".odp", ".zip")


def media_type_of(name):
    """Return the media type of a file by the ending of its name; "application/octet-stream" if unknown."""
    return BY_ENDING.get(Path(name).suffix.lower(), OTHERWISE)


def image_type_of(binary_file):
    """Return the media type of an open image by its first bytes; "application/octet-stream" if it is none we show."""
    kind = filetype.guess(binary_file.read(261))
    return kind.mime if kind and kind.mime in IMAGE_ENDINGS else OTHERWISE


def holds_what_it_says(name, binary_file):
    """Return whether the first bytes of an open file fit the ending of its name. Plain text has no signature."""
    ending = Path(name).suffix.lower()
    found = filetype.guess_mime(binary_file.read(HEAD_BYTES))
    if found is None:
        return BY_ENDING.get(ending, "").startswith("text/") or ending in (".srt", ".mp3")
    return found == BY_ENDING.get(ending) or (found == "application/zip" and ending in ZIPPED)
