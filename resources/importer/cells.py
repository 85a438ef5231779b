"""The text of one cell: tidied when it comes in, made harmless when it goes out.

A spreadsheet program runs a cell that begins with one of `_MARKED`. Such text leaves in CSV behind an apostrophe, which
is taken off when it comes back; text that already looks like that gets one more, so that nothing is lost.
Source: OWASP, "CSV Injection".
"""

import re

# The most that a cell of XLSX holds.
LONGEST_CELL = 32_767

_MARKED = re.compile(r"[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
# Word processors use the vertical tab and the form feed as line ends; the rest is in no text, and XLSX refuses it.
_LINE_END = re.compile(r"\r\n|[\r\x0b\x0c]")
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f\ufffe\uffff]")


def tidied(text):
    """Return text with "\\n" as the only line end, no control characters and no blanks around it."""
    return _NO_TEXT.sub("", _LINE_END.sub("\n", text)).strip()


def tidied_line(text):
    """Return text as one line: every run of white space is one blank."""
    return " ".join(_NO_TEXT.sub("", text).split())


def folded(text):
    """Return text as names are compared: capitals and the amount of white space do not count."""
    return tidied_line(text).casefold()


def first_that_is_no_text(text):
    """Return the place of the first character that no text holds, or None."""
    found = _NO_TEXT.search(text)
    return found.start() if found else None


def guarded(text):
    """Return text as it goes into CSV: no spreadsheet program takes it for a formula."""
    return f"'{text}" if _MARKED.match(text) else doubly_guarded(text)


def doubly_guarded(text):
    """Return text as it goes into a text cell of XLSX, which is never run: only what looks guarded needs a guard."""
    return f"'{text}" if _GUARDED.match(text) else text


def unguarded(text):
    """Return what `guarded` or `doubly_guarded` was given."""
    return text[1:] if _GUARDED.match(text) else text
