"""Hidden data of an MP3: the names in its ID3 and APE tags. The sound stays the same bytes, and its title."""

from django.utils.translation import gettext as _

from resources.intake.formats.mp3 import ID3_HEADER_BYTES, end_of_id3, from_seven_bits, sound_of

from .datum import HiddenDatum

PIECE_BYTES = 256 * 1024
# ID3v2.3 and ID3v2.4; ID3v2.2 has names of three letters.
_PEOPLE = b"TPE1 TPE2 TPE3 TPE4 TCOM TEXT TOPE TOLY TENC TOWN TP1 TP2 TP3 TP4 TCM TXT TOA TOL TEN"
PEOPLE = frozenset(_PEOPLE.split())
KEPT = (b"TIT2", b"TLAN")
ENCODINGS = ("latin-1", "utf-16", "utf-16-be", "utf-8")
UNSYNCHRONISED, EXTENDED = 0x80, 0x40
MOST_TAG_BYTES = 16 * 1024 * 1024
ID3V1_ARTIST = slice(33, 63)
APE_PEOPLE = (b"artist", b"album artist", b"composer", b"conductor", b"author", b"lyricist")
APE, APE_HEADER_BYTES, MOST_KEY_BYTES = b"APETAGEX", 32, 255


def found_in(binary_file):
    """Return the hidden data; raise `Damaged`."""
    found = [_text(body) for kind, body, _frame in _frames(binary_file) if kind in PEOPLE]
    sound = sound_of(binary_file)
    binary_file.seek(sound.tags_begin)
    tags = binary_file.read(MOST_TAG_BYTES)
    found += [value.decode("utf-8", "replace") for key, value in _ape_items(tags) if key.lower() in APE_PEOPLE]
    if tags[-128:-125] == b"TAG":
        found.append(tags[-128:][ID3V1_ARTIST].partition(b"\0")[0].decode("latin-1"))
    return [HiddenDatum(_("Author"), name) for name in dict.fromkeys(name.strip("\0 ") for name in found) if name]


def removed_from(binary_file, target):
    """Write the sound and its title; raise `Damaged`."""
    sound = sound_of(binary_file)
    kept = b"".join(frame for kind, _body, frame in _frames(binary_file) if kind in KEPT)
    if kept:
        binary_file.seek(0)
        version = binary_file.read(5)
        target.write(version + b"\0" + _in_seven_bits(len(kept)) + kept)
    binary_file.seek(sound.begins)
    left = sound.ends - sound.begins
    while left and (piece := binary_file.read(min(left, PIECE_BYTES))):
        target.write(piece)
        left -= len(piece)


def _frames(binary_file):
    """Return (kind, body, whole bytes) of each frame of an ID3v2 tag that can be read plainly."""
    ends = min(end_of_id3(binary_file), MOST_TAG_BYTES)
    binary_file.seek(0)
    tag = binary_file.read(ends)
    if len(tag) < ID3_HEADER_BYTES or tag[3] not in (2, 3, 4) or tag[5] & (UNSYNCHRONISED | EXTENDED):
        return []
    letters, header_bytes = (3, 6) if tag[3] == 2 else (4, 10)
    frames, position = [], ID3_HEADER_BYTES
    while position + header_bytes <= len(tag) and tag[position]:
        kind, size = tag[position : position + letters], tag[position + letters : position + 2 * letters]
        body = position + header_bytes
        ends = body + (from_seven_bits(size) if tag[3] == 4 else int.from_bytes(size))
        frames.append((kind, tag[body:ends], tag[position:ends]))
        position = ends
    return frames


def _ape_items(tags):
    """Return (key, value) of each item of an APE tag."""
    items, position = [], APE_HEADER_BYTES if tags.startswith(APE) else 0
    while position + 8 < len(tags) and not tags.startswith(APE, position):
        key_ends = tags.find(b"\0", position + 8, position + 8 + MOST_KEY_BYTES)
        if key_ends < 0:
            break
        value_ends = key_ends + 1 + int.from_bytes(tags[position : position + 4], "little")
        items.append((tags[position + 8 : key_ends], tags[key_ends + 1 : value_ends]))
        position = value_ends
    return items


def _text(body):
    if not body or body[0] >= len(ENCODINGS):
        return ""
    return body[1:].decode(ENCODINGS[body[0]], "replace")


def _in_seven_bits(number):
    return bytes(number >> 7 * place & 0x7F for place in (3, 2, 1, 0))
