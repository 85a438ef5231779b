"""Hidden data of ODT and ODP: meta.xml, and the names on comments and tracked changes. Source: OpenDocument 1.3."""

import zipfile

from django.utils.translation import gettext as _

from resources.intake.formats.parts import Damaged
from resources.intake.formats.xml_elements import read_xml

from .datum import ANONYMOUS, HiddenDatum
from .xml_names import text_of, with_texts, without_elements
from .zip_copy import copy_archive

META, CONTENT, STYLES = "meta.xml", "content.xml", "styles.xml"
MOST_PART_BYTES = 64 * 1024 * 1024
META_TEXTS = ("initial-creator", "creator", "printed-by")
# What a program or a person added of their own, and the path of a template.
META_ELEMENTS = ("user-defined", "template")
NAMES = ("creator", "creator-initials", "sender-initials")


def found_in(binary_file):
    """Return the hidden data; raise `Damaged` or what a damaged archive makes `zipfile` raise."""
    found = []
    with zipfile.ZipFile(binary_file) as archive:
        for path in _paths(archive):
            with archive.open(path) as part:
                read_xml(part, _collector(path, found), with_text=(*META_TEXTS, *META_ELEMENTS))
    return found


def removed_from(binary_file, target):
    """Write the file with blank properties and anonymous comments and changes; raise `Damaged`."""
    replaced = {}
    with zipfile.ZipFile(binary_file) as archive:
        for path in _paths(archive):
            before = archive.read(path)
            after = _without_names(path, text_of(before)).encode()
            if after != before:
                replaced[path] = after
    copy_archive(binary_file, target, replaced)


def _paths(archive):
    infos = [info for info in archive.infolist() if info.filename in (META, CONTENT, STYLES)]
    if any(info.file_size > MOST_PART_BYTES for info in infos):
        raise Damaged
    return [info.filename for info in infos]


def _collector(path, found):
    """Return what `read_xml` calls for a part; it adds to `found`."""
    on_comment, of_template = _("Name on a comment or a change"), _("Place of the template")
    labels = {"initial-creator": _("Author"), "creator": _("Last changed by"), "printed-by": _("Printed by")}

    def add(label, value):
        if value.strip() not in ("", ANONYMOUS):
            found.append(HiddenDatum(label, value.strip()))

    def see(element, attributes, text):
        if path != META:
            if element == "creator":
                add(on_comment, text)
        elif element in labels:
            add(labels[element], text)
        elif element == "user-defined":
            add(attributes.get("name", ""), text)
        elif element == "template":
            add(of_template, attributes.get("href", ""))

    return see


def _without_names(path, text):
    if path == META:
        return without_elements(with_texts(text, META_TEXTS, ""), META_ELEMENTS)
    return with_texts(text, NAMES, ANONYMOUS)
