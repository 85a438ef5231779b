"""The elements of a WebM file, found by seeking. Source: RFC 8794 (EBML), RFC 9559 (Matroska)."""

import io

from .parts import Damaged, Part

HEADER = b"\x1a\x45\xdf\xa3"
DOC_TYPE = b"\x42\x82"
SEGMENT, CLUSTER = b"\x18\x53\x80\x67", b"\x1f\x43\xb6\x75"
# Live recordings do not know how long these will be: their parts then stand one after another up to the end.
MAY_BE_ENDLESS = (SEGMENT, CLUSTER)
MOST_ELEMENTS = 2_000_000
# What may stand in a segment or, where its length is unknown, in a cluster.
_IN_SEGMENT = "114d9b74 1549a966 1654ae6b 1c53bb6b 1f43b675 1043a770 1254c367 1941a469 ec bf"
_IN_CLUSTER = "e7 a3 a0 a7 ab 5854 af a1"
IN_SEGMENT = {bytes.fromhex(identifier) for identifier in f"{_IN_SEGMENT} {_IN_CLUSTER}".split()}


def elements_of(binary_file, begins=0, ends=None):
    """Yield the elements (`Part`) that fill a stretch of a file, or all of it, exactly; raise `Damaged`.

    An element of unknown length ends where its header does: what is in it follows.
    """
    ends = binary_file.seek(0, io.SEEK_END) if ends is None else ends
    for _number in range(MOST_ELEMENTS):
        if begins >= ends:
            return
        element = _element(binary_file, begins, ends)
        yield element
        begins = element.ends
    raise Damaged


def _element(binary_file, begins, ends):
    binary_file.seek(begins)
    header = binary_file.read(12)
    id_bytes = _length_of_number(header, 0, 4)
    size_bytes = _length_of_number(header, id_bytes, 8)
    kind, content = header[:id_bytes], begins + id_bytes + size_bytes
    most = 2 ** (7 * size_bytes)
    size = int.from_bytes(header[id_bytes : id_bytes + size_bytes]) % most
    if size == most - 1:
        if kind not in MAY_BE_ENDLESS:
            raise Damaged
        size = 0
    if len(header) < id_bytes + size_bytes or content + size > ends:
        raise Damaged
    return Part(kind, begins, content, content + size)


def _length_of_number(header, position, most):
    """Return of how many bytes a number is: one more than its leading zero bits."""
    if position >= len(header) or header[position] == 0:
        raise Damaged
    length = 9 - header[position].bit_length()
    if length > most:
        raise Damaged
    return length
