"""Does a part of a document hold any other file, packed by an old program? Office and OpenDocument files ask."""

from .formats.ole import PACKED_FILE, has_stream


def packs_a_file(archive):
    """Return whether a part of an open archive (`ZipFile`), whatever it is called, holds a packed file."""
    for path in archive.namelist():
        with archive.open(path) as part:
            if has_stream(part, PACKED_FILE):
                return True
    return False
