"""What an engine found in an entry, as HTML: its title and the best fragment of its texts, the words marked. Pure."""

import re
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

# An engine puts these around what it found. A text that holds them itself loses them.
BEGIN, END = "\x02", "\x03"
WORDS = 32  # of a fragment
_MARKED = re.compile(f"{BEGIN}([^{BEGIN}{END}]*){END}")
_MARKS = re.compile(f"[{BEGIN}{END}]")


@dataclass(frozen=True)
class Extract:
    """Both are safe HTML with <mark>; `text` is "" where the words stand in the title alone."""

    title: SafeString
    text: SafeString


def extract_of(title, *fragments):
    """Return the `Extract` of marked texts: of the fragments the one that shows most words, the first of several."""
    best = max(fragments, key=_shown)
    return Extract(_html(title.partition("\n")[0]), _html(_with_ellipses(best)) if _shown(best) else mark_safe(""))


def _shown(fragment):
    """Return how many different words a fragment shows."""
    return len({found.casefold() for found in _MARKED.findall(fragment)})


def _with_ellipses(fragment):
    """Return a fragment with a sign where it begins or ends within a sentence."""
    fragment = " ".join(fragment.split())
    bare = _MARKS.sub("", fragment)
    before = "… " if bare[:1].islower() else ""
    return f"{before}{fragment}{'' if bare[-1:] in '.!?…' else ' …'}"


def _html(marked):
    """Return a marked text as safe HTML, what is no pair of marks left out."""
    # Marks are no character that escaping knows. The expression's group makes every second part a marked one.
    parts = (_MARKS.sub("", part) for part in _MARKED.split(escape(marked)))
    return mark_safe("".join(f"<mark>{part}</mark>" if number % 2 else part for number, part in enumerate(parts)))
