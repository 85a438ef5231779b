"""Is a video or a sound whole, and nothing but that? Read by seeking: a video never comes into memory."""

import io

from .file_types import file_type_of
from .formats import ebml, mp3, mp4
from .formats.parts import Damaged
from .refusals import DAMAGED, HAS_MORE

# Behind the sound of an MP3 may stand a piece of a frame that was cut off; this is more than any frame.
MOST_REST_BYTES = 3000


def recording_problems(name, binary_file):
    """Return what is wrong with a video or a sound, as sentences."""
    check = CHECKS.get(file_type_of(name).ending)
    if check is None:
        return []
    try:
        return [sentence % {"name": name} for sentence in check(binary_file)]
    except Damaged:
        return [DAMAGED % {"name": name}]


def _mp4_refusals(binary_file):
    kinds = [box.kind for box in mp4.boxes_of(binary_file)]
    is_video = kinds[0] == b"ftyp" and b"moov" in kinds and {b"mdat", b"moof"} & set(kinds)
    return [] if is_video else [DAMAGED]


def _webm_refusals(binary_file):
    size = binary_file.seek(0, io.SEEK_END)
    elements = ebml.elements_of(binary_file)
    header, segment = next(elements, None), next(elements, None)
    if header is None or segment is None or (header.kind, segment.kind) != (ebml.HEADER, ebml.SEGMENT):
        return [DAMAGED]
    is_endless = segment.ends == segment.content_begins
    if not is_endless and segment.ends != size:
        return [HAS_MORE]
    inside = ebml.elements_of(binary_file, segment.content_begins)
    return [] if all(element.kind in ebml.IN_SEGMENT for element in inside) else [HAS_MORE]


def _mp3_refusals(binary_file):
    sound = mp3.sound_of(binary_file)
    return [HAS_MORE] if sound.tags_begin - sound.ends > MOST_REST_BYTES else []


CHECKS = {".mp4": _mp4_refusals, ".webm": _webm_refusals, ".mp3": _mp3_refusals}
