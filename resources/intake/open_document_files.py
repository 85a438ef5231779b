"""Does an OpenDocument file (ODT, ODP) run or fetch something, or has it a password? Source: OpenDocument 1.3."""

import re
import zipfile

from django.utils.translation import gettext_lazy

from .file_types import OPEN_DOCUMENTS, file_type_of
from .formats.xml_elements import read_xml
from .link_targets import WEB, is_for_everybody
from .packed_objects import packs_a_file
from .refusals import HAS_MACROS, PACKS_A_FILE, PROTECTED

MACRO_FOLDERS = re.compile(r"(^|/)(Basic|Scripts)/.*[^/]$", re.I)
DDE_ELEMENTS = ("dde-source", "dde-connection", "dde-connection-decl", "dde-link")
# Elements that are pressed, not fetched; a button of a presentation may lead to the next slide, or run something.
LINKS = ("a", "event-listener")
RUNNING, RUNNING_ACTIONS = {"language", "macro-name"}, ("execute", "macro", "verb")
# A path that climbs leaves the archive.
OUTSIDE = (*WEB, "../", "/")
MANIFEST = "META-INF/manifest.xml"
# The parts that may refer to something; a document that is embedded in this one has its own.
PARTS = re.compile(r"(^|/)(content|styles)\.xml$")

FETCHES = gettext_lazy(
    "“%(name)s” fetches a part of itself from another place. Put that part into the file, or take it out."
)
LEADS_NOWHERE = gettext_lazy(
    "“%(name)s” has a link that only one computer or network can open. Take the link out, and save it anew."
)


def open_document_problems(name, binary_file):
    """Return what an OpenDocument file runs or fetches, or that it has a password, as sentences."""
    if file_type_of(name).ending not in OPEN_DOCUMENTS:
        return []
    with zipfile.ZipFile(binary_file) as archive:
        if _is_encrypted(archive):
            sentences = [PROTECTED]
        elif any(MACRO_FOLDERS.search(path) for path in archive.namelist()):
            sentences = [HAS_MACROS]
        elif packs_a_file(archive):
            sentences = [PACKS_A_FILE]
        else:
            sentences = [
                sentence
                for path in archive.namelist()
                if PARTS.search(path)
                for sentence in _reference_problems(archive, path)
            ]
    return [sentence % {"name": name} for sentence in sentences[:1]]


def _is_encrypted(archive):
    elements = set()
    if MANIFEST in archive.namelist():
        with archive.open(MANIFEST) as part:
            read_xml(part, lambda element, _attributes, _text: elements.add(element))
    return "encryption-data" in elements


def _reference_problems(archive, path):
    found = []

    def see(element, attributes, _text):
        target = attributes.get("href", "")
        if found:
            return
        if element == "event-listener" and (RUNNING & set(attributes) or attributes.get("action") in RUNNING_ACTIONS):
            found.append(HAS_MACROS)
        elif element in DDE_ELEMENTS or (element not in LINKS and target.lower().startswith(OUTSIDE)):
            found.append(FETCHES)
        elif not is_for_everybody(target):
            found.append(LEADS_NOWHERE)

    with archive.open(path) as part:
        read_xml(part, see)
    return found
