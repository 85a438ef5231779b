"""The paragraphs of a content, in order, each with a key: what a difference pairs, and what a comment is about.

Pure: asks no database. A key is stable within one content: "title", "summary", "note", "3" for a block of one
paragraph, "3.2" for the second paragraph of the third block. Labels are in the active language.
"""

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

from .html_paragraphs import ITEM, NUMBERED_ITEM, html_paragraphs
from .words import CELL_EDGE, Word, lines_of, plain, unspaced, words_of

# What a content has once at most, and outside its body.
SINGLE = ("title", "summary", "note")
_BLANK_LINES = re.compile(r"\n\s*\n")


@dataclass(frozen=True)
class Paragraph:
    """A piece of a content that is read as one: `kind` is what it is, `label` the same in a few words for people.

    `level` is how deep an item stands in lists; `image` is the canonical block of an image, whose words are its
    alternative text.
    """

    key: str
    kind: str
    label: str
    words: tuple = ()
    level: int = 0
    image: dict | None = None

    @property
    def text(self):
        """The plain words."""
        return plain(self.words)

    @property
    def sha256(self):
        """The digest of the picture, or ""."""
        return self.image.get("sha256", "") if self.image else ""


def paragraphs_of(content):
    """Return the `Paragraph`s of a canonical content: title, summary, note, body. None (redacted) has none."""
    if content is None:
        return []
    labels = {"title": _("Title"), "summary": _("Summary"), "note": _("Note")}
    paragraphs = [Paragraph(name, name, labels[name], _words(content[name])) for name in SINGLE if content.get(name)]
    for number, block in enumerate(content.get("body", ()), start=1):
        pieces = list(_READERS.get(block.get("type"), _unknown)(block))
        for position, (kind, label, words, more) in enumerate(pieces, start=1):
            key = f"{number}.{position}" if len(pieces) > 1 else str(number)
            paragraphs.append(Paragraph(key, kind, label, tuple(words), **more))
    return paragraphs


def _heading(block):
    yield "heading", _("Heading"), _words(block["text"]), {}


def _text(block):
    yield from _rich(block["html"], "paragraph", _("Paragraph"))


def _steps(block):
    for number, step in enumerate(block["steps"], start=1):
        yield from _rich(step, "step", _("Step %(number)d") % {"number": number})


def _callout(block):
    yield "callout title", _("Title of the call-out"), _words(block["title"]), {}
    yield from _rich(block["html"], "callout", _("Call-out"))


def _quotation(block):
    for text in filter(str.strip, _BLANK_LINES.split(block["text"])):
        yield "quotation", _("Quotation"), lines_of(text), {}
    if block["attribution"]:
        yield "attribution", _("Source of the quotation"), _words(block["attribution"]), {}


def _table(block):
    yield "table caption", _("Caption of the table"), _words(block["caption"]), {}
    yield "table headings", _("Headings of the columns"), _cells(block["headers"]), {}
    for number, row in enumerate(block["rows"], start=1):
        yield "table row", _("Row %(number)d of the table") % {"number": number}, _cells(row), {}


def _video(block):
    yield "video title", _("Title of the video"), _words(block["title"]), {}
    yield "video address", _("Web address of the video"), _words(block["address"]), {}
    yield from _rich(block["transcript_html"], "transcript", _("Transcript"))


def _image(block):
    yield "image", _("Image"), _words(block["alt"]), {"image": block}
    if block["caption"]:
        yield "image caption", _("Caption of the image"), _words(block["caption"]), {}


def _unknown(block):
    """A block of a later format: all that it says, without its meaning."""
    kind = str(block.get("type", ""))
    for text in _strings({name: value for name, value in block.items() if name != "type"}):
        yield f"other {kind}", kind or _("Block"), lines_of(text), {}


_READERS = {
    "heading": _heading,
    "text": _text,
    "steps": _steps,
    "callout": _callout,
    "quotation": _quotation,
    "table": _table,
    "video": _video,
    "image": _image,
}


def _rich(html, kind, label):
    """Yield the paragraphs and items of canonical HTML; an item is an item of what it stands in."""
    for found in html_paragraphs(html):
        if found.structure:
            words = {
                ITEM: _("list item"),
                NUMBERED_ITEM: _("list item %(number)d") % {"number": found.number},
            }[found.structure]
            said = f"{label}, {words}" if kind != "paragraph" else words[:1].upper() + words[1:]
            yield f"{kind} {found.structure}", said, found.words, {"level": found.level}
        else:
            yield kind, label, found.words, {}


def _words(text):
    return tuple(unspaced(words_of(text)))


def _cells(texts):
    """Return a row as words with a `CELL_EDGE` between its cells."""
    words = []
    for text in texts:
        words += [Word(CELL_EDGE, space=len(words) > 0), *words_of(f" {text}")]
    return unspaced(words[1:])


def _strings(value):
    if isinstance(value, dict):
        for name in sorted(value):
            yield from _strings(value[name])
    elif isinstance(value, list):
        for entry in value:
            yield from _strings(entry)
    elif value not in (None, ""):
        yield str(value)
