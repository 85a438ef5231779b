"""The boxes of an MP4 file, found by seeking: a video never comes into memory. Source: ISO/IEC 14496-12, 4.2."""

import io

from .parts import Damaged, Part

HEADER_BYTES = 8
# No video has more boxes in one place; a forged one could have millions of empty ones.
MOST_BOXES = 100_000


def boxes_of(binary_file, begins=0, ends=None):
    """Return the boxes (`Part`) that fill a stretch of a file, or all of it, exactly; raise `Damaged`."""
    ends = binary_file.seek(0, io.SEEK_END) if ends is None else ends
    boxes = []
    while begins < ends:
        if len(boxes) == MOST_BOXES:
            raise Damaged
        boxes.append(_box(binary_file, begins, ends))
        begins = boxes[-1].ends
    return boxes


def _box(binary_file, begins, ends):
    binary_file.seek(begins)
    header = binary_file.read(HEADER_BYTES)
    size, kind, content = int.from_bytes(header[:4]), header[4:8], begins + HEADER_BYTES
    if size == 1:
        size, content = int.from_bytes(binary_file.read(8)), content + 8
    elif size == 0:
        size = ends - begins
    if len(kind) < 4 or not content <= begins + size <= ends:
        raise Damaged
    return Part(kind, begins, content, begins + size)
