"""The passages of a content that readers read as one: a title, a paragraph, a caption. To compare two languages."""

import re
from html import unescape

from django.utils.html import strip_tags

# What is no text of the resource's own: keys, addresses, and who said something.
NOT_TEXT = frozenset({"type", "id", "address", "attribution", "sha256", "media_type"})
SHORTEST = 5  # words: what is shorter may be the same in two languages
_SENTENCE_ENDS = re.compile(r"(?<=[.!?…:;])\s+")
_BLOCK_ENDS = re.compile(r"</?(?:p|li|ul|ol|h[1-6]|br|hr|blockquote|div)\b[^>]*>", re.IGNORECASE)
_ADDRESS = re.compile(r"@|://|^www\.|^[\W\d]+$")
_SMALL = 3  # letters: "and", "of" and the like begin with a small letter in names too


def passages_in(value):
    """Return the passages of a text, of HTML, or of lists and dicts of them, in their order."""
    if isinstance(value, dict):
        parts = [part for name, part in value.items() if name not in NOT_TEXT]
    elif isinstance(value, list | tuple):
        parts = value
    elif isinstance(value, str):
        lines = (strip_tags(part) for part in _BLOCK_ENDS.split(value))
        return [line for line in (" ".join(unescape(line).split()) for line in lines) if line]
    else:
        return []
    return [passage for part in parts for passage in passages_in(part)]


def text_of(content):
    """Return the passages of a canonical content that a translation is made from; files are taken over as they are."""
    return passages_in([content[name] for name in ("title", "summary", "note", "body")])


def has_words(passage):
    """Return whether a passage is more than addresses, numbers and signs."""
    return any(not _ADDRESS.search(word) for word in passage.split())


def sentences_in(passage):
    """Return the sentences of a passage, in their order."""
    return _SENTENCE_ENDS.split(passage)


def bare(passage):
    """Return a passage in small letters, without signs and spaces: to compare nothing but the words."""
    return re.sub(r"[\W_]+", "", passage.casefold())


def must_be_translated(passage, shortest=SHORTEST):
    """Return whether a passage is long enough to be a sentence, and no proper name: those may stay as they are."""
    words = [word for word in passage.split() if not _ADDRESS.search(word)]
    is_name = all(word[:1].isupper() for word in words if len(word) > _SMALL)
    return len(words) >= shortest and not is_name
