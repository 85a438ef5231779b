"""Replaces names in the XML of office files where they stand, so that all else stays the same, letter by letter."""

import re

from resources.intake.formats.parts import Damaged

# All that is in angle brackets; what looks like an attribute elsewhere is text.
_TAG = re.compile(r"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", re.DOTALL)


def text_of(data):
    """Return the bytes of an XML part as text; raise `Damaged` if it is not in UTF-8, which office programs write."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Damaged from error


def with_attributes(text, names, value):
    """Return XML with another value of each attribute that has one of these names, whatever its prefix."""
    attribute = re.compile(rf"(\s(?:[\w.-]+:)?(?:{'|'.join(names)})\s*=\s*)(\"[^\"]*\"|'[^']*')")
    return _TAG.sub(lambda tag: attribute.sub(rf'\g<1>"{value}"', tag[0]) if tag[0][1] not in "!?/" else tag[0], text)


def with_texts(text, names, value):
    """Return XML with another text in each element that has one of these names, whatever its prefix."""
    element = re.compile(rf"(<((?:[\w.-]+:)?(?:{'|'.join(names)}))(?:\s[^<>]*)?(?<!/)>)[^<]*(</\2\s*>)")
    return element.sub(rf"\g<1>{value}\g<3>", text)


def without_elements(text, names):
    """Return XML without the elements that have one of these names; none of them may hold another of its name."""
    whole = re.compile(rf"<((?:[\w.-]+:)?(?:{'|'.join(names)}))(?=[\s>/])(?:[^<>]*/>|[^<>]*>.*?</\1\s*>)", re.DOTALL)
    return whole.sub("", text)
