"""The segments of a JPEG file. Source: ITU-T T.81, annex B; CIPA DC-007 for several pictures in one file."""

import re

from .parts import Damaged, Part

START, END, SCAN = 0xD8, 0xD9, 0xDA
# Markers that stand alone, without a length: restarts and TEM.
ALONE = {*range(0xD0, 0xD8), 0x01}
# In a scan an FF is data when 00 or a restart follows.
_NEXT_MARKER = re.compile(rb"\xff+[^\x00\xd0-\xd7\xff]")
_PADDING = re.compile(rb"[\x00\s]*")


def segments_of(data):
    """Return the segments (`Part`, its kind one byte) of the first picture, from its start to its end marker.

    A scan is one part with its data. Raises `Damaged`.
    """
    return _picture(data, 0)


def end_of_pictures(data):
    """Return where the last picture ends: phones write a second, smaller one behind the first. Raises `Damaged`."""
    ends = _picture(data, 0)[-1].ends
    while True:
        ends = _PADDING.match(data, ends).end()
        if not data.startswith(b"\xff\xd8\xff", ends):
            return ends
        ends = _picture(data, ends)[-1].ends


def _picture(data, begins):
    if not data.startswith(b"\xff\xd8\xff", begins):
        raise Damaged
    segments, position = [Part(bytes([START]), begins, begins + 2, begins + 2)], begins + 2
    while segments[-1].kind[0] != END:
        marker = _NEXT_MARKER.match(data, position)
        if not marker:
            raise Damaged
        kind, content = data[marker.end() - 1], marker.end()
        ends = content if kind in ALONE or kind == END else _end_of_segment(data, kind, content)
        segments.append(Part(bytes([kind]), position, content, ends))
        position = ends
    return segments


def _end_of_segment(data, kind, content):
    ends = content + int.from_bytes(data[content : content + 2])
    if not content + 2 <= ends <= len(data):
        raise Damaged
    if kind != SCAN:
        return ends
    following = _NEXT_MARKER.search(data, ends)
    if not following:
        raise Damaged
    return following.start()
