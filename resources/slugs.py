"""The words of a title or of a file's name as an address has them, in Latin letters without accents."""

from django.utils.text import slugify

# Letters that are no other letter with an accent: Unicode takes none of them apart, and `slugify` would drop them.
_LETTERS = {
    "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ı": "i", "ø": "o",
    "ß": "ss", "ẞ": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ŋ": "ng", "ĸ": "k",
}  # fmt: skip
_PLAIN = str.maketrans(_LETTERS | {letter.upper(): plain for letter, plain in _LETTERS.items() if letter not in "ßẞı"})


def slug(words):
    """Return words in small letters, digits and hyphens; "" where nothing of them is left."""
    return slugify(words.translate(_PLAIN))
