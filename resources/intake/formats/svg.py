"""An SVG as a tree, read without entities or anything from elsewhere."""

from xml.etree.ElementTree import ParseError

import defusedxml.ElementTree
from defusedxml import DefusedXmlException

from .parts import Damaged

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"
MOST_DEPTH = 100


def drawing_in(data):
    """Return the root of the tree in the bytes of an SVG; raise `Damaged`, also where it is nested without end."""
    try:
        root = defusedxml.ElementTree.fromstring(data)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        # A codec that Python does not know is a LookupError.
        raise Damaged from error
    if root.tag != f"{{{SVG}}}svg":
        raise Damaged
    level = [root]
    for _depth in range(MOST_DEPTH):
        level = [child for element in level for child in element]
        if not level:
            return root
    raise Damaged
