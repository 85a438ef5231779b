"""What may stay in a drawing: an SVG that carries more comes in without it. The form asks, before it keeps a file."""

import io
import re
from pathlib import PurePath
from xml.etree import ElementTree

from .css_cleaning import clean_css, is_raster
from .formats.parts import Damaged
from .formats.svg import SVG, XLINK, XML, drawing_in
from .svg_whitelist import ATTRIBUTES, ELEMENTS, NOT_ANIMATED

# Outside the tree: a type declaration, and instructions such as one to load a style sheet.
_OUTSIDE = re.compile(r"<!DOCTYPE|<\?(?!xml\s)", re.IGNORECASE)
_QUALIFIED = {f"{{{XLINK}}}href": "xlink:href", f"{{{XML}}}lang": "xml:lang", f"{{{XML}}}space": "xml:space"}
HREFS = ("href", "xlink:href")
PICTURES = ("image", "feImage")


def cleaned(name, binary_file):
    """Return an open binary file with the cleaned bytes of a file that needs it, or None if it may stay as it is.

    Only an SVG ever needs it. What cannot be read is a problem of `intake_problems`, and None here.
    """
    if PurePath(name).suffix.lower() != ".svg":
        return None
    binary_file.seek(0)
    data = binary_file.read()
    try:
        drawing = _Drawing(drawing_in(data))
    except Damaged:
        return None
    if drawing.is_whole and not _has_more_outside(data):
        return None
    return io.BytesIO(ElementTree.tostring(drawing.root, "utf-8", xml_declaration=True))


def _has_more_outside(data):
    try:
        return bool(_OUTSIDE.search(data.decode("utf-8")))
    except UnicodeDecodeError:
        return True


class _Drawing:
    """A copy of a drawing with nothing in it but what is on the white list; `is_whole` if that was all of it."""

    def __init__(self, root):
        self.is_whole = True
        self.root = self._copy(root)
        self.root.set("xmlns", SVG)
        self.root.set("xmlns:xlink", XLINK)

    def _copy(self, element):
        name = element.tag.removeprefix(f"{{{SVG}}}")
        copy = ElementTree.Element(name)
        copy.text, copy.tail = element.text, element.tail
        for key, value in element.items():
            self._copy_attribute(copy, _QUALIFIED.get(key, key), value)
        if name == "style":
            copy.text = clean_css(element.text or "")
            self.is_whole &= copy.text == (element.text or "")
        for child in element:
            if self._may_stay(child):
                copy.append(self._copy(child))
            else:
                self.is_whole = False
                _keep_text_after(copy, child)
        return copy

    def _may_stay(self, element):
        name = element.tag.removeprefix(f"{{{SVG}}}")
        animated = element.get("attributeName", "").strip().lower()
        is_harmless = not animated.startswith("on") and animated not in NOT_ANIMATED
        return name in ELEMENTS and element.tag.startswith(f"{{{SVG}}}") and is_harmless

    def _copy_attribute(self, copy, key, value):
        if key in HREFS:
            kept = value if _may_refer(copy.tag, value) else None
        elif key in ATTRIBUTES or key in _QUALIFIED.values():
            kept = value if key.startswith("aria-") else clean_css(value)
        else:
            kept = None
        self.is_whole &= kept == value
        if kept is not None:
            copy.set(key, kept)


def _may_refer(name, address):
    """Return whether an address leads to a place in the drawing, or is a picture that stands in it."""
    return address.strip().startswith("#") or (name in PICTURES and is_raster(address))


def _keep_text_after(copy, left_out):
    """Keep the text that stood behind an element that was left out."""
    if len(copy):
        copy[-1].tail = (copy[-1].tail or "") + (left_out.tail or "")
    else:
        copy.text = (copy.text or "") + (left_out.tail or "")
