"""The paragraphs of two contents as the rows of one list, in the order of the newer content."""

from bisect import bisect
from dataclasses import dataclass

from django.utils.translation import gettext as _

from resources.paragraphs import Paragraph

from .pairing import in_order, paired
from .wording import ADDED, REMOVED, SAME, Piece, pieces_between

CHANGED, MOVED = "changed", "moved"
UP, DOWN = "up", "down"


@dataclass(frozen=True)
class Row:
    """What became of one paragraph: `kind` is same, changed, added, removed or moved.

    `is_changed` says whether words, formatting, kind or picture differ: what moved may have changed too. `moved` is
    "up", "down" or "". `inline`, `of_before` and `of_after` are `Piece`s; where `is_cut`, `inline` is empty and nothing
    is marked in the other two.
    """

    kind: str
    before: Paragraph | None
    after: Paragraph | None
    inline: tuple = ()
    of_before: tuple = ()
    of_after: tuple = ()
    is_changed: bool = False
    moved: str = ""
    is_cut: bool = False

    @property
    def key(self):
        """The key of the paragraph in the newer content, or None where it was removed."""
        return self.after.key if self.after else None

    @property
    def paragraph(self):
        """The newer paragraph, or the older where there is none."""
        return self.after or self.before

    @property
    def became(self):
        """What it was before it became another kind of paragraph, or an item of another level; else ""."""
        if self.before is None or self.after is None:
            return ""
        if self.before.kind != self.after.kind:
            return self.before.label
        is_other_level = self.before.level != self.after.level
        return _("level %(level)d of the list") % {"level": self.before.level} if is_other_level else ""

    @property
    def is_other_picture(self):
        """Whether it is an image, and not the same as before."""
        return self.paragraph.kind == "image" and (
            self.before is None or self.after is None or self.before.sha256 != self.after.sha256
        )


def rows_of(before, after, budget):
    """Return the `Row`s of two lists of paragraphs; what was removed stands where it stood, before what was added."""
    pairs = paired(before, after, budget)
    fixed = in_order(pairs)
    moves = {new: (old, _direction(old, new, fixed)) for old, new in sorted(set(pairs) - set(fixed))}
    stayed = {pair[0] for pair in pairs}
    rows, next_old, next_new = [], 0, 0
    for old, new in [*fixed, (len(before), len(after))]:
        rows += [_one_sided(REMOVED, before[at]) for at in range(next_old, old) if at not in stayed]
        for at in range(next_new, new):
            if at in moves:
                rows.append(_two_sided(before[moves[at][0]], after[at], moves[at][1], budget))
            else:
                rows.append(_one_sided(ADDED, after[at]))
        if new < len(after):
            rows.append(_two_sided(before[old], after[new], "", budget))
        next_old, next_new = old + 1, new + 1
    return rows


def _direction(old, new, fixed):
    """Return whether a paragraph went up or down, seen from those that stayed."""
    is_up = bisect(fixed, new, key=lambda pair: pair[1]) < bisect(fixed, old, key=lambda pair: pair[0])
    return UP if is_up else DOWN


def _one_sided(kind, paragraph):
    pieces = (Piece(kind, paragraph.words),) if paragraph.words else ()
    if kind == ADDED:
        return Row(kind, None, paragraph, pieces, (), pieces, is_changed=True)
    return Row(kind, paragraph, None, pieces, pieces, (), is_changed=True)


def _two_sided(before, after, moved, budget):
    is_changed = (before.kind, before.level, before.sha256) != (after.kind, after.level, after.sha256)
    kind = MOVED if moved else CHANGED
    if before.words == after.words:
        same = (Piece(SAME, after.words),) if after.words else ()
        return Row(kind if moved or is_changed else SAME, before, after, same, same, same, is_changed, moved)
    pieces = pieces_between(before.words, after.words, budget)
    if pieces is None:
        whole = ((Piece(SAME, side.words),) for side in (before, after))
        return Row(kind, before, after, (), *whole, True, moved, is_cut=True)
    return Row(kind, before, after, *pieces, True, moved)
