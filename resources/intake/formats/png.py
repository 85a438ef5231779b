"""The chunks of a PNG file. Source: W3C, Portable Network Graphics, third edition."""

import zlib

from .parts import Damaged, Part

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def chunks_of(data):
    """Return the chunks (`Part`; its content without the checksum at its end) up to IEND; raise `Damaged`."""
    if not data.startswith(SIGNATURE):
        raise Damaged
    chunks, position = [], len(SIGNATURE)
    while not chunks or chunks[-1].kind != b"IEND":
        content = position + 8
        ends = content + int.from_bytes(data[position : position + 4]) + 4
        if ends > len(data) or zlib.crc32(data[position + 4 : ends - 4]) != int.from_bytes(data[ends - 4 : ends]):
            raise Damaged
        chunks.append(Part(data[position + 4 : content], position, content, ends))
        position = ends
    return chunks


def chunk(kind, content):
    """Return the bytes of a chunk, with length and checksum."""
    return len(content).to_bytes(4) + kind + content + zlib.crc32(kind + content).to_bytes(4)
