"""The XML parts of an archive that may name people, read or written anew: for Office's files and OpenDocument alike."""

import zipfile

from resources.intake.formats.parts import Damaged
from resources.intake.formats.xml_elements import read_xml

from .xml_names import text_of
from .zip_copy import copy_archive

MOST_PART_BYTES = 64 * 1024 * 1024


def found_in_parts(binary_file, is_part, collector, texts_of):
    """Return the hidden data of the parts whose path `is_part`.

    `collector(path, found)` gives what `read_xml` calls for a part, `texts_of(path)` names the elements whose text it
    wants. Raises `Damaged` or what a damaged archive makes `zipfile` raise.
    """
    found = []
    with zipfile.ZipFile(binary_file) as archive:
        for path in _paths(archive, is_part):
            with archive.open(path) as part:
                read_xml(part, collector(path, found), with_text=texts_of(path))
    return found


def rewrite_parts(binary_file, target, is_part, without_names):
    """Write the archive to `target`, its parts made anew by `without_names(path, text)`; raise `Damaged`."""
    replaced = {}
    with zipfile.ZipFile(binary_file) as archive:
        for path in _paths(archive, is_part):
            before = archive.read(path)
            after = without_names(path, text_of(before)).encode()
            if after != before:
                replaced[path] = after
    copy_archive(binary_file, target, replaced)


def _paths(archive, is_part):
    infos = [info for info in archive.infolist() if is_part(info.filename)]
    if any(info.file_size > MOST_PART_BYTES for info in infos):
        raise Damaged
    return [info.filename for info in infos]
