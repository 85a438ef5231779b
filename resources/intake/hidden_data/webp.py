"""Hidden data of a WebP: EXIF and XMP. Only what draws the picture stays."""

from resources.intake.formats.webp import chunk, chunks_of, file_of

from .exif import orientation_alone, orientation_in, people_in_exif, people_in_xmp

NEEDED = (b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP")
# In the first byte of VP8X: whether there is EXIF, whether there is XMP.
EXIF_FLAG, XMP_FLAG = 0b1000, 0b0100


def found_in(binary_file):
    """Return the hidden data; raise `Damaged`."""
    data = binary_file.read()
    found = []
    for part in chunks_of(data):
        if part.kind == b"EXIF":
            found += people_in_exif(_tiff(part.content(data)))
        elif part.kind == b"XMP ":
            found += people_in_xmp(part.content(data).rstrip(b"\0"))
    return found


def removed_from(binary_file, target):
    """Write the picture and how it is turned; raise `Damaged`."""
    data = binary_file.read()
    chunks, flags = [], 0
    for part in chunks_of(data):
        if part.kind in NEEDED:
            chunks.append(data[part.begins : part.ends])
        elif part.kind == b"EXIF" and orientation_in(_tiff(part.content(data))) != 1:
            chunks.append(chunk(b"EXIF", orientation_alone(orientation_in(_tiff(part.content(data))))))
            flags = EXIF_FLAG
    if chunks and chunks[0].startswith(b"VP8X"):
        kept = chunks[0][8] & ~(EXIF_FLAG | XMP_FLAG)
        chunks[0] = chunks[0][:8] + bytes([kept | flags]) + chunks[0][9:]
    target.write(file_of(chunks))


def _tiff(content):
    # Some programs put the name that JPEG wants in front.
    return content.removeprefix(b"Exif\0\0")
