"""What lies in a ZIP, read so that no lie in its headers costs memory or hides a file. Source: PKWARE's APPNOTE 6.3.9.

Office files are archives too. Stricter than `zipfile`, which reads an archive behind other bytes, lets entries overlap
and stops where a header says that a file ends.
"""

import io
import re
import stat
import struct
import zipfile
import zlib
from dataclasses import dataclass, replace

from django.utils.translation import gettext_lazy as _

from resources.intake.refusals import DAMAGED, HAS_MORE, PROTECTED

PIECE_BYTES = 256 * 1024
END_RECORD = struct.Struct("<4s4H2LH")
LOCAL_HEADER = struct.Struct("<4s5H3L2H")
# After an entry of unknown length its sizes stand once more: 12 bytes, 24 at most.
MOST_DESCRIPTOR_BYTES = 24
MOST_ENTRIES = 10_000
MOST_DIRECTORY_BYTES = 4 * 1024 * 1024
MOST_COMMENT_BYTES = 65_535
LONG_LOCATOR_BYTES = 20
ENCRYPTED_FLAG = 0x1
_DRIVE = re.compile(r"[A-Za-z]:")

TOO_MANY = _("“%(name)s” holds too many files. Split it into several.")
PACKED_UNUSUALLY = _("“%(name)s” is packed in an unusual way that not everybody can open. Pack it as an ordinary ZIP.")
BAD_PATH = _(
    "“%(name)s” holds a file with a path that leads out of it, “%(entry)s”. Pack the files anew by themselves."
)
LINK = _("“%(name)s” holds a link to another place, “%(entry)s”. Put the file itself in its place.")
TWICE = _("“%(name)s” holds two files called “%(entry)s”. Rename one, and pack them anew.")


class ArchiveRefused(Exception):
    """An archive may not come in: `sentence` says why, with the places `name` and, given in `words`, others."""

    def __init__(self, sentence, **words):
        super().__init__(str(sentence))
        self.sentence, self.words = sentence, words


@dataclass(frozen=True)
class Entry:
    """A file in an archive: its path there, where its packed bytes begin, and what its header says of them."""

    path: str
    begins: int
    packed_bytes: int
    unpacked_bytes: int
    crc: int
    is_deflated: bool


@dataclass(frozen=True)
class EndRecord:
    """The record that ends an archive: its place, and of the directory the count of files, the bytes and the place."""

    place: int
    count: int
    directory_bytes: int
    begins: int

    @property
    def is_long(self):
        """Return whether there are more files than anybody looks at; such a directory is not read."""
        return self.count > MOST_ENTRIES or self.directory_bytes > MOST_DIRECTORY_BYTES


def entries_of(binary_file):
    """Return the files (`Entry`) of an open archive that hides nothing; raise `ArchiveRefused`."""
    directory_begins = _directory_begins(binary_file)
    try:
        infos = sorted(zipfile.ZipFile(binary_file).infolist(), key=lambda info: info.header_offset)
    except Exception as error:  # whatever a damaged archive makes `zipfile` trip over (Python 3.11)
        raise ArchiveRefused(DAMAGED) from error
    _refuse_paths([info.orig_filename for info in infos])
    entries, ends = [], 0
    for info in infos:
        _refuse_kind(info)
        if not 0 <= info.header_offset - ends <= (MOST_DESCRIPTOR_BYTES if entries else 0):
            raise ArchiveRefused(HAS_MORE)
        entries.append(_entry(binary_file, info))
        ends = entries[-1].begins + info.compress_size
    if not 0 <= directory_begins - ends <= MOST_DESCRIPTOR_BYTES:
        raise ArchiveRefused(HAS_MORE)
    return entries


def pieces_of(binary_file, entry):
    """Yield the unpacked bytes of an entry in pieces, never more than its header says; raise `ArchiveRefused`."""
    inflater = zlib.decompressobj(-zlib.MAX_WBITS) if entry.is_deflated else None
    binary_file.seek(entry.begins)
    packed_left, unpacked, crc, rest, piece = entry.packed_bytes, 0, 0, b"", b""
    # An inflater may have taken all bytes in and still have some to give out.
    while packed_left or rest or (inflater and piece and not inflater.eof):
        if not rest and packed_left:
            rest = binary_file.read(min(PIECE_BYTES, packed_left))
            if not rest:
                raise ArchiveRefused(DAMAGED)
            packed_left -= len(rest)
        if inflater:
            try:
                piece = inflater.decompress(rest, PIECE_BYTES)
            except zlib.error as error:
                raise ArchiveRefused(DAMAGED) from error
            rest = inflater.unconsumed_tail
        else:
            piece, rest = rest, b""
        unpacked += len(piece)
        crc = zlib.crc32(piece, crc)
        if unpacked > entry.unpacked_bytes or (inflater and inflater.unused_data):
            raise ArchiveRefused(HAS_MORE)
        yield piece
    if (unpacked, crc) != (entry.unpacked_bytes, entry.crc) or (inflater and not inflater.eof):
        raise ArchiveRefused(DAMAGED)


def end_record_of(binary_file):
    """Return the last end record of a file (`EndRecord`), or None if none ends an archive.

    Four bytes of a video may look like one by chance: it is one if it leads to a directory.
    """
    size = binary_file.seek(0, io.SEEK_END)
    tail_begins = max(size - END_RECORD.size - MOST_COMMENT_BYTES, 0)
    binary_file.seek(tail_begins)
    tail = binary_file.read()
    place = tail.rfind(b"PK\x05\x06")
    if place < 0 or len(tail) - place < END_RECORD.size:
        return None
    *_disks, count, directory_bytes, begins, _comment_bytes = END_RECORD.unpack_from(tail, place)
    record = EndRecord(tail_begins + place, count, directory_bytes, begins)
    # An archive of over four gigabytes, or one that says so, has another record in front of this one.
    if tail[max(place - LONG_LOCATOR_BYTES, 0) : place].startswith(b"PK\x06\x07"):
        return replace(record, count=MOST_ENTRIES + 1)
    # Some programs go by its size, others by its place.
    for directory_begins in (record.place - directory_bytes, begins):
        binary_file.seek(max(directory_begins, 0))
        if binary_file.read(4) == (b"PK\x01\x02" if count else b"PK\x05\x06"):
            return record
    return None


def _directory_begins(binary_file):
    """Return where the directory begins; it ends where the end record begins, and that ends the file."""
    size = binary_file.seek(0, io.SEEK_END)
    record = end_record_of(binary_file)
    if record is None:
        raise ArchiveRefused(DAMAGED)
    if record.is_long:
        raise ArchiveRefused(TOO_MANY)
    if record.place + END_RECORD.size != size or record.begins + record.directory_bytes != record.place:
        raise ArchiveRefused(HAS_MORE)
    return record.begins


def _refuse_paths(paths):
    for path in paths:
        if not path or "\\" in path or "\0" in path or path.startswith("/") or _DRIVE.match(path):
            raise ArchiveRefused(BAD_PATH, entry=path)
        if {"..", "."} & set(path.split("/")):
            raise ArchiveRefused(BAD_PATH, entry=path)
    # Some computers take no notice of capitals: the second would overwrite the first.
    seen = set()
    for path in paths:
        if path.casefold() in seen:
            raise ArchiveRefused(TWICE, entry=path)
        seen.add(path.casefold())


def _refuse_kind(info):
    if info.flag_bits & ENCRYPTED_FLAG:
        raise ArchiveRefused(PROTECTED)
    if stat.S_IFMT(info.external_attr >> 16) not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise ArchiveRefused(LINK, entry=info.filename)
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise ArchiveRefused(PACKED_UNUSUALLY)
    if info.is_dir() and info.file_size:
        raise ArchiveRefused(HAS_MORE)


def _entry(binary_file, info):
    """Return the `Entry` of a `ZipInfo`, whose header in front of the packed bytes must say the same."""
    binary_file.seek(info.header_offset)
    header = binary_file.read(LOCAL_HEADER.size)
    if len(header) < LOCAL_HEADER.size or not header.startswith(b"PK\x03\x04"):
        raise ArchiveRefused(DAMAGED)
    *_versions, method, _time, _date, _crc, _packed, _unpacked, name_bytes, extra_bytes = LOCAL_HEADER.unpack(header)
    encoding = "utf-8" if info.flag_bits & 0x800 else "cp437"
    if method != info.compress_type or binary_file.read(name_bytes) != info.orig_filename.encode(encoding):
        raise ArchiveRefused(HAS_MORE)
    return Entry(
        path=info.filename,
        begins=info.header_offset + LOCAL_HEADER.size + name_bytes + extra_bytes,
        packed_bytes=info.compress_size,
        unpacked_bytes=info.file_size,
        crc=info.CRC,
        is_deflated=method == zipfile.ZIP_DEFLATED,
    )
