"""Copies an archive with other bytes in some of its parts; all other parts stay the same, byte for byte."""

import shutil
import zipfile

PIECE_BYTES = 256 * 1024


def copy_archive(source, target, replaced):
    """Write the archive `source` to `target` (open binary files), with {path: bytes} in the place of some parts."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for info in old.infolist():
            header = zipfile.ZipInfo(info.filename, info.date_time)
            header.compress_type, header.external_attr = info.compress_type, info.external_attr
            with new.open(header, "w") as written:
                if info.filename in replaced:
                    written.write(replaced[info.filename])
                else:
                    with old.open(info) as part:
                        shutil.copyfileobj(part, written, PIECE_BYTES)
