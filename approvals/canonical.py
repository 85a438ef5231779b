"""Canonical JSON and its digest: the same content gives the same text, byte for byte, on every machine.

Keys sorted, no white space, Unicode in NFC, UTF-8. Numbers are whole: a float has no single way to be written.
"""

import hashlib
import json
import unicodedata

from django.utils.translation import gettext as _

from .exceptions import ActionRefused


def to_json(content):
    """Return the canonical JSON text of `content`: dicts with text keys, lists, text, whole numbers, booleans, None.

    Raises `ActionRefused` for text that cannot be stored everywhere (NUL, half a surrogate pair) and `TypeError`
    for anything that is not plain data.
    """
    text = json.dumps(_normalised(content), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text


def digest(content):
    """Return the SHA-256 of the canonical JSON of `content`, as 64 hexadecimal digits."""
    return digest_of_text(to_json(content))


def digest_of_text(text):
    """Return the SHA-256 of `text` in UTF-8, as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def _normalised(value):
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, str):
        return _normalised_text(str(value))
    if isinstance(value, list | tuple):
        return [_normalised(entry) for entry in value]
    if isinstance(value, dict):
        return {_normalised_text(key): _normalised(entry) for key, entry in value.items()}
    raise TypeError(f"{type(value).__name__} has no canonical form")


def _normalised_text(text):
    if "\0" in text or any("\ud800" <= character <= "\udfff" for character in text):
        raise ActionRefused(
            [_("The text has a character that no screen can show, near “%s”. Type that part again.") % _around(text)]
        )
    return unicodedata.normalize("NFC", text)


def _around(text):
    position = next(i for i, character in enumerate(text) if character == "\0" or "\ud800" <= character <= "\udfff")
    shown = text[max(0, position - 20) : position + 20]
    return "".join(character for character in shown if character.isprintable())
