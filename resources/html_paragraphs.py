"""Canonical HTML (p, b, i, a, ol, ul, li, br) as paragraphs of formatted words."""

from html.parser import HTMLParser
from typing import NamedTuple

from .words import LINE_BREAK, Word, words_of

ITEM, NUMBERED_ITEM = "item", "numbered item"


class HtmlParagraph(NamedTuple):
    """A paragraph or an item of a list: `structure` is "", "item" or "numbered item"; `level` and `number` of items."""

    structure: str
    level: int
    number: int
    words: tuple


def html_paragraphs(html):
    """Return the `HtmlParagraph`s of canonical HTML in order; empty ones are left out. Raises nothing."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_paragraph()
    return reader.paragraphs


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.paragraphs = []
        self._words = []
        self._space = False
        self._bold = self._italic = 0
        self._link = ""
        # For each open list: its kind, and the number of its newest item.
        self._lists = []

    def handle_starttag(self, tag, attrs):
        if tag in ("p", "li", "ol", "ul"):
            self.end_paragraph()
        if tag == "b":
            self._bold += 1
        elif tag == "i":
            self._italic += 1
        elif tag == "a":
            self._link = dict(attrs).get("href") or ""
        elif tag in ("ol", "ul"):
            self._lists.append([NUMBERED_ITEM if tag == "ol" else ITEM, 0])
        elif tag == "li" and self._lists:
            self._lists[-1][1] += 1
        elif tag == "br":
            self._words.append(Word(LINE_BREAK))
            self._space = False

    def handle_endtag(self, tag):
        if tag in ("p", "li", "ol", "ul"):
            self.end_paragraph()
        if tag == "b":
            self._bold = max(0, self._bold - 1)
        elif tag == "i":
            self._italic = max(0, self._italic - 1)
        elif tag == "a":
            self._link = ""
        elif tag in ("ol", "ul") and self._lists:
            self._lists.pop()

    def handle_data(self, data):
        words = words_of(data, bold=self._bold > 0, italic=self._italic > 0, link=self._link)
        if words:
            at_start = not self._words or self._words[-1].text == LINE_BREAK
            space = not at_start and (words[0].space or self._space)
            self._words += [words[0]._replace(space=space), *words[1:]]
            self._space = False
        self._space = self._space or data[-1:].isspace()

    def end_paragraph(self):
        """Close the paragraph that is being read; what is read next belongs to another."""
        structure, number = self._lists[-1] if self._lists else ("", 0)
        if any(word.text != LINE_BREAK for word in self._words):
            self.paragraphs.append(HtmlParagraph(structure, len(self._lists), number, tuple(self._words)))
        self._words = []
        self._space = False
