"""Does an office file (DOCX, PPTX, XLSX) run or fetch something? Source: ECMA-376, part 2; [MS-OFFMACRO2].

What it says of itself in its content types counts, since a part may have any name.
"""

import re
import zipfile
from pathlib import PurePosixPath

from django.utils.translation import gettext as _

from .file_types import OFFICE, file_type_of
from .formats.parts import Damaged
from .formats.xml_elements import read_xml
from .link_targets import is_for_everybody
from .packed_objects import packs_a_file
from .refusals import HAS_MACROS, PACKS_A_FILE
from .signatures import CONTENT_TYPES

MACRO_PARTS = re.compile(r"vbaProject\.bin$|vbaData\.xml$|/(intl)?macrosheets/", re.I)
MACRO_TYPES = re.compile(r"macroEnabled|vbaProject|vbaData|macrosheet", re.I)
CONTROL_TYPES = re.compile(r"activeX", re.I)
# Of ten thousand parts; a longer list would be there to fill the memory.
MOST_TYPES_BYTES = 4 * 1024 * 1024
# Kinds of relationship that may lead outside: a link that somebody presses, and a video that somebody starts.
MAY_LEAD_OUTSIDE = ("hyperlink", "video")
# What a button on a slide may not do ([MS-OE376], 2.1.1261).
RUNNING_ACTIONS = ("ppaction://program", "ppaction://macro")
FETCHING_ELEMENTS = ("ddeLink", "oleLink")
FETCHING_FIELDS = re.compile(r"\s*(DDE|DDEAUTO|LINK|INCLUDETEXT|INCLUDEPICTURE|IMPORT)\b", re.I)


def office_problems(name, binary_file):
    """Return what an office file runs or fetches, as sentences."""
    if file_type_of(name).ending not in OFFICE:
        return []
    words = {"name": name}
    with zipfile.ZipFile(binary_file) as archive:
        types = _content_types(archive)
        if any(MACRO_PARTS.search(path) for path in archive.namelist()) or _matches(MACRO_TYPES, types):
            return [HAS_MACROS % words]
        if _matches(CONTROL_TYPES, types) or packs_a_file(archive):
            return [PACKS_A_FILE % words]
        for path in archive.namelist():
            if path.lower().endswith(".rels"):
                problems = _relationship_problems(archive, path, words)
            elif _is_xml(types, path):
                problems = _field_problems(archive, path, words)
            else:
                problems = []
            if problems:
                return problems
    return []


def _matches(pattern, types):
    return any(pattern.search(content_type) for content_type in types.values())


def _content_types(archive):
    """Return {"/path of a part" or "ending", in small letters: content type}; raise `Damaged`."""
    types = {}
    if archive.getinfo(CONTENT_TYPES).file_size > MOST_TYPES_BYTES:
        raise Damaged

    def see(element, attributes, _text):
        if element in ("Default", "Override"):
            key = attributes.get("PartName") or attributes.get("Extension", "")
            types[key.lower()] = attributes.get("ContentType", "")

    with archive.open(CONTENT_TYPES) as part:
        read_xml(part, see)
    return types


def _is_xml(types, path):
    by_ending = types.get(PurePosixPath(path).suffix.removeprefix(".").lower(), "")
    return types.get(f"/{path}".lower(), by_ending).lower().endswith("xml")


def _relationship_problems(archive, path, words):
    found = []

    def see(element, attributes, _text):
        if element != "Relationship" or found:
            return
        kind, target = attributes.get("Type", "").rpartition("/")[2], attributes.get("Target", "")
        leads_outside = attributes.get("TargetMode", "").lower() == "external"
        if leads_outside and kind == "attachedTemplate":
            sentence = _(
                "“%(name)s” is tied to a template in another place, “%(target)s”. In Word, choose the template "
                "“Normal” for it, and save it anew."
            )
        elif leads_outside and kind not in MAY_LEAD_OUTSIDE:
            sentence = _(
                "“%(name)s” fetches a part of itself from another place, “%(target)s”. Put that part into the file, or "
                "take it out, and save it anew."
            )
        elif not is_for_everybody(target):
            sentence = _(
                "“%(name)s” has a link to “%(target)s”, which only one computer or network can open. Take the link out."
            )
        else:
            return
        found.append(sentence % {**words, "target": target})

    with archive.open(path) as part:
        read_xml(part, see)
    return found


def _field_problems(archive, path, words):
    """Return a sentence if a part holds something that fetches or starts: a field, a link or a button."""
    # Word spreads the words of a field over several runs.
    found, field = [], []

    def see(element, attributes, text):
        if found:
            return
        if element == "instrText":
            field.append(text)
        elif element == "fldChar":
            if FETCHING_FIELDS.match("".join(field)):
                found.append("".join(field))
            field.clear()
        elif element == "fldSimple" and FETCHING_FIELDS.match(attributes.get("instr", "")):
            found.append(attributes["instr"])
        elif element in FETCHING_ELEMENTS:
            found.append(element)
        elif attributes.get("action", "").lower().startswith(RUNNING_ACTIONS):
            found.append(attributes["action"])

    with archive.open(path) as part:
        read_xml(part, see, with_text=("instrText",))
    sentence = _(
        "“%(name)s” fetches something from another file or program when it is opened (%(field)s). Break that link, so "
        "that the content stands in the file itself."
    )
    return [sentence % {**words, "field": instruction.strip()[:60]} for instruction in found]
