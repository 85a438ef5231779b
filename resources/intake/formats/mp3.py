"""The tags and the frames of an MP3 file. Source: ISO/IEC 11172-3, section 2.4.2; id3.org, ID3v2.3 and ID3v2.4."""

import io
from dataclasses import dataclass

from .parts import Damaged

ID3_HEADER_BYTES = 10
ID3V1_BYTES = 128
APE_FOOTER_BYTES = 32
# Thousands of bits a second, by the number in a frame's header: of MPEG 1 and of MPEG 2 and 2.5, layer III.
BIT_RATES = {
    1: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
# Samples a second, by the two bits of the header that name the kind of MPEG.
SAMPLE_RATES = {0b11: (44100, 48000, 32000), 0b10: (22050, 24000, 16000), 0b00: (11025, 12000, 8000)}


@dataclass(frozen=True)
class Sound:
    """Where the sound of an MP3 begins and ends (bytes), and where the tags at the end of the file begin."""

    begins: int
    ends: int
    tags_begin: int


def sound_of(binary_file):
    """Return the `Sound`; raise `Damaged` if not even two frames follow each other. A last frame may be cut off."""
    size = binary_file.seek(0, io.SEEK_END)
    tags_begin = _tags_begin(binary_file, size)
    begins = position = end_of_id3(binary_file)
    frames = 0
    while position < tags_begin:
        binary_file.seek(position)
        length = frame_bytes(binary_file.read(4))
        if not length:
            break
        frames += 1
        position += length
    if frames < 2:
        raise Damaged
    return Sound(begins, min(position, tags_begin), tags_begin)


def frame_bytes(header):
    """Return the length of a frame by its first four bytes, or 0 if they begin none."""
    if len(header) < 4 or header[0] != 0xFF or header[1] & 0b1110_0110 != 0b1110_0010:
        return 0
    kind, bit_rate, sample_rate = header[1] >> 3 & 0b11, header[2] >> 4, header[2] >> 2 & 0b11
    if kind not in SAMPLE_RATES or bit_rate in (0, 15) or sample_rate == 3:
        return 0
    is_first = kind == 0b11
    samples = 144 if is_first else 72
    rate = SAMPLE_RATES[kind][sample_rate]
    return samples * BIT_RATES[1 if is_first else 2][bit_rate] * 1000 // rate + (header[2] >> 1 & 1)


def end_of_id3(binary_file):
    """Return where the ID3v2 tag at the start of a file ends; 0 if there is none."""
    binary_file.seek(0)
    header = binary_file.read(ID3_HEADER_BYTES)
    if not header.startswith(b"ID3") or len(header) < ID3_HEADER_BYTES:
        return 0
    return ID3_HEADER_BYTES + from_seven_bits(header[6:10]) + (ID3_HEADER_BYTES if header[5] & 0x10 else 0)


def from_seven_bits(four):
    """Return the number that ID3 writes in four bytes of seven bits each."""
    return sum((byte & 0x7F) << 7 * place for place, byte in enumerate(reversed(four)))


def _tags_begin(binary_file, size):
    """Return where the tags at the end begin: ID3v1, and before it APE."""
    begins = size
    binary_file.seek(max(size - ID3V1_BYTES, 0))
    if binary_file.read(3) == b"TAG":
        begins -= ID3V1_BYTES
    binary_file.seek(max(begins - APE_FOOTER_BYTES, 0))
    footer = binary_file.read(APE_FOOTER_BYTES)
    if footer.startswith(b"APETAGEX"):
        has_header = footer[23] & 0x80
        begins -= int.from_bytes(footer[12:16], "little") + (APE_FOOTER_BYTES if has_header else 0)
    return max(begins, 0)
