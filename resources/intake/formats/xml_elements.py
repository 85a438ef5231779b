"""Reads XML of strangers element by element, without a tree: a small file may hold a hundred million elements."""

import io
from xml.sax.handler import ContentHandler

import defusedxml.sax


def read_xml(part, see, with_text=()):
    """Call `see(name, attributes, text)` at the end of each element of an open XML file.

    Names are given without prefix, attributes as {name: value}; `text` is what stands directly in an element whose name
    is in `with_text`, else "". Raises what the parser raises: `SAXException`, or `ValueError` for a DTD or entities.
    """
    defusedxml.sax.parse(part, _Reader(see, with_text), forbid_dtd=True)


def read_xml_bytes(data, see, with_text=()):
    """Do the same with the bytes of an XML file."""
    read_xml(io.BytesIO(data), see, with_text)


def local(name):
    """Return a name without its prefix."""
    return name.rpartition(":")[2]


class _Reader(ContentHandler):
    def __init__(self, see, with_text):
        super().__init__()
        self._see, self._with_text = see, with_text
        self._open = []

    def startElement(self, name, attrs):
        self._open.append((local(name), {local(key): value for key, value in attrs.items()}, []))

    def characters(self, content):
        if self._open[-1][0] in self._with_text:
            self._open[-1][2].append(content)

    def endElement(self, name):
        name, attributes, text = self._open.pop()
        self._see(name, attributes, "".join(text))
