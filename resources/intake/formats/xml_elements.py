"""Reads XML of strangers element by element, without a tree: a small file may hold a hundred million elements."""

from xml.sax.handler import ContentHandler

import defusedxml.sax

# Documents nest some dozens of elements; each that is open takes memory.
MOST_DEPTH = 1_000


def read_xml(part, see, with_text=()):
    """Call `see(name, attributes, text)` at the end of each element of an open XML file.

    Names are given without prefix, attributes as {name: value}; `text` is what stands directly in an element whose name
    is in `with_text`, else "". Raises what the parser raises: `SAXException`, or `ValueError` for a DTD, entities
    or elements that are nested without end.
    """
    defusedxml.sax.parse(part, _Reader(see, with_text), forbid_dtd=True)


def _local(name):
    return name.rpartition(":")[2]


class _Reader(ContentHandler):
    def __init__(self, see, with_text):
        super().__init__()
        self._see, self._with_text = see, with_text
        self._open = []

    def startElement(self, name, attrs):
        if len(self._open) == MOST_DEPTH:
            raise ValueError("The elements are nested without end.")
        self._open.append((_local(name), {_local(key): value for key, value in attrs.items()}, []))

    def characters(self, content):
        if self._open[-1][0] in self._with_text:
            self._open[-1][2].append(content)

    def endElement(self, name):
        name, attributes, text = self._open.pop()
        self._see(name, attributes, "".join(text))
