"""Hidden data of DOCX, PPTX and XLSX: properties, and the names on comments and tracked changes. Source: ECMA-376.

Comments and changes stay; their names become "Author", since Office wants one.
"""

import re

from django.utils.translation import gettext as _

from .datum import ANONYMOUS, HiddenDatum
from .named_parts import found_in_parts, rewrite_parts
from .xml_names import with_attributes, with_texts, without_elements

CUSTOM = "docProps/custom.xml"
# Parts that may carry names. Others, such as pictures and slides without comments, are not even read.
PARTS = re.compile(
    r"docProps/(core|app|custom)\.xml|word/(glossary/)?[^/]+\.xml|ppt/(commentAuthors|authors)\.xml|"
    r"ppt/comments/[^/]+\.xml|xl/(workbook|comments\d*)\.xml|xl/(persons|comments|threadedComments)/[^/]+\.xml"
)
# Elements whose text is a name: in the properties, and in old comments of Excel.
TEXTS = ("creator", "lastModifiedBy", "Company", "Manager")
COMMENT_TEXTS = ("author",)
CUSTOM_TEXTS = ("lpwstr", "lpstr", "bstr", "i4", "r8", "bool", "filetime", "date")
# Attributes of comments, changes and lists of people: names, and the accounts behind them; the others say no more.
TOLD = ("author", "userId", "displayName", "userName")
ATTRIBUTES = (*TOLD, "initials", "providerId")
# Excel writes down where a workbook was last saved.
FOLDER = "absPath"
# Names of elements whose `name` is a person's.
PEOPLE = ("cmAuthor", "author")


def found_in(binary_file):
    """Return the hidden data; raise `Damaged` or what a damaged archive makes `zipfile` raise."""
    return found_in_parts(binary_file, PARTS.fullmatch, _collector, _texts_of)


def removed_from(binary_file, target):
    """Write the file with blank properties and anonymous comments and changes; raise `Damaged`."""
    rewrite_parts(binary_file, target, PARTS.fullmatch, _without_names)


def _texts_of(path):
    if path == CUSTOM:
        return CUSTOM_TEXTS
    return TEXTS if path.startswith("docProps/") else COMMENT_TEXTS


def _collector(path, found):
    """Return what `read_xml` calls for a part; it adds to `found`."""
    labels = {
        "creator": _("Author"),
        "lastModifiedBy": _("Last changed by"),
        "Company": _("Company"),
        "Manager": _("Manager"),
    }
    # What Outlook writes into a file that it sends as an attachment.
    of_outlook = {
        "_AuthorEmail": _("E-mail address of the sender"),
        "_AuthorEmailDisplayName": _("Name of the sender"),
        "_EmailSubject": _("Subject of the e-mail"),
    }
    on_comment, folder = _("Name on a comment or a change"), _("Folder in which it was kept")
    custom = []

    def add(label, value):
        if value.strip() not in ("", ANONYMOUS):
            found.append(HiddenDatum(label, value.strip()))

    def see(element, attributes, text):
        if path == CUSTOM:
            custom.append(text)
            if element == "property":
                name = attributes.get("name", "")
                add(of_outlook.get(name, name), " ".join(custom).strip() or name)
                custom.clear()
        elif path.startswith("docProps/"):
            if element in labels:
                add(labels[element], text)
        elif element == FOLDER:
            add(folder, attributes.get("url", ""))
        else:
            for key, value in attributes.items():
                if key in TOLD or (key == "name" and element in PEOPLE):
                    add(on_comment, value)
            add(on_comment, text)

    return see


def _without_names(path, text):
    if path == CUSTOM:
        return without_elements(text, ("property",))
    if path.startswith("docProps/"):
        return with_texts(text, TEXTS, "")
    text = without_elements(text, (FOLDER,))
    text = with_texts(with_attributes(text, ATTRIBUTES, ANONYMOUS), COMMENT_TEXTS, ANONYMOUS)
    return _with_names_of_people(text)


def _with_names_of_people(text):
    person = re.compile(rf"<(?:[\w.-]+:)?(?:{'|'.join(PEOPLE)})\s[^<>]*>")
    return person.sub(lambda tag: with_attributes(tag[0], ("name",), ANONYMOUS), text)
