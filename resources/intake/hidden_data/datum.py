"""What the formats tell of hidden data, and how they say that it cannot be taken out."""

from dataclasses import dataclass

# Stands where a name must stand, such as beside a comment; not translated, since programs in all languages read it.
ANONYMOUS = "Author"


@dataclass(frozen=True)
class HiddenDatum:
    """Something about a person that a file carries and nobody sees: what it is (`label`), and its `value`."""

    label: str
    value: str


class CannotBeRemoved(Exception):
    """The hidden data of a file cannot be taken out: it is damaged, or of a type that is not known here."""
