"""The chunks of a WebP file. Source: RFC 9649, section 2."""

from .parts import Damaged, Part

HEADER_BYTES = 12


def chunks_of(data):
    """Return the chunks (`Part`, each with its byte of padding) that the header's size embraces; raise `Damaged`."""
    ends = 8 + int.from_bytes(data[4:8], "little")
    if data[:4] != b"RIFF" or data[8:HEADER_BYTES] != b"WEBP" or ends > len(data):
        raise Damaged
    chunks, position = [], HEADER_BYTES
    while position < ends:
        content = position + 8
        size = int.from_bytes(data[position + 4 : content], "little")
        chunks.append(Part(data[position : position + 4], position, content, content + size + size % 2))
        position = chunks[-1].ends
    if position != ends or not chunks:
        raise Damaged
    return chunks


def chunk(kind, content):
    """Return the bytes of a chunk."""
    return kind + len(content).to_bytes(4, "little") + content + b"\0" * (len(content) % 2)


def file_of(chunks):
    """Return the bytes of a file of these chunks, given as bytes."""
    body = b"WEBP" + b"".join(chunks)
    return b"RIFF" + len(body).to_bytes(4, "little") + body
