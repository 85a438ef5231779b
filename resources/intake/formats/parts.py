"""What the readers of formats give: the parts of a file, one after another."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Part:
    """A part of a file: its kind as the format names it, and where it, its content, and the next part begin (bytes)."""

    kind: bytes
    begins: int
    content_begins: int
    ends: int

    def content(self, data):
        """Return the part's content out of all of the file's bytes."""
        return data[self.content_begins : self.ends]


class Damaged(Exception):
    """The structure of a file cannot be followed to its end."""
