"""Hidden data of ODT and ODP: meta.xml, and the names on comments and tracked changes. Source: OpenDocument 1.3."""

from django.utils.translation import gettext as _

from .datum import ANONYMOUS, HiddenDatum
from .named_parts import found_in_parts, rewrite_parts
from .xml_names import with_texts, without_elements

META = "meta.xml"
PARTS = (META, "content.xml", "styles.xml")
META_TEXTS = ("initial-creator", "creator", "printed-by")
# What a program or a person added of their own, and the path of a template.
META_ELEMENTS = ("user-defined", "template")
NAMES = ("creator", "creator-initials", "sender-initials")


def found_in(binary_file):
    """Return the hidden data; raise `Damaged` or what a damaged archive makes `zipfile` raise."""
    return found_in_parts(binary_file, PARTS.__contains__, _collector, lambda path: (*META_TEXTS, *META_ELEMENTS))


def removed_from(binary_file, target):
    """Write the file with blank properties and anonymous comments and changes; raise `Damaged`."""
    rewrite_parts(binary_file, target, PARTS.__contains__, _without_names)


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
