"""Where a GIF ends. Source: GIF89a Specification, sections 15 to 27."""

from .parts import Damaged

SIGNATURES = (b"GIF87a", b"GIF89a")
EXTENSION, IMAGE, TRAILER = 0x21, 0x2C, 0x3B
SCREEN_BYTES, IMAGE_BYTES = 13, 10


def end_of_gif(data):
    """Return where the trailer ends; raise `Damaged` if the blocks do not lead there."""
    if not data.startswith(SIGNATURES) or len(data) < SCREEN_BYTES:
        raise Damaged
    position = SCREEN_BYTES + _colour_table_bytes(data[10])
    while position < len(data):
        kind = data[position]
        if kind == TRAILER:
            return position + 1
        if kind == EXTENSION:
            position = _after_blocks(data, position + 2)
        elif kind == IMAGE and position + IMAGE_BYTES <= len(data):
            table = _colour_table_bytes(data[position + 9])
            # The byte in front of the blocks is the size of a code.
            position = _after_blocks(data, position + IMAGE_BYTES + table + 1)
        else:
            raise Damaged
    raise Damaged


def _colour_table_bytes(flags):
    return 3 * 2 ** ((flags & 0b111) + 1) if flags & 0b1000_0000 else 0


def _after_blocks(data, position):
    while position < len(data):
        size = data[position]
        position += 1 + size
        if size == 0:
            return position
    raise Damaged
