"""What changed within a paragraph, word by word, without confetti: a reader sees few whole changes, not many scraps."""

from dataclasses import dataclass
from itertools import accumulate

from django.utils.translation import gettext as _
from rapidfuzz.distance import LCSseq

from resources.words import is_letters, plain

SAME, ADDED, REMOVED = "same", "added", "removed"

# Of so few words or fewer, what stayed between two changes may be told as part of the change.
SCRAP = 2
# A text of which less than this share stayed is told as removed and added.
STAYED = 0.25


@dataclass(frozen=True)
class Piece:
    """Words of a paragraph with one fate: `kind` is same, added or removed; `note` says what words do not show."""

    kind: str
    words: tuple
    note: str = ""

    @property
    def text(self):
        """The plain words, with the space before the first."""
        return plain(self.words)


def pieces_between(before, after, budget):
    """Return the pieces of two tuples of words as (inline, of before, of after), or None where the budget is spent."""
    start, end = _common_ends(before, after)
    old, new = before[start : len(before) - end], after[start : len(after) - end]
    if not budget.allows(old, new):
        return None
    runs = _without_scraps(_runs(before, after, start, end), before, after)
    inline, of_before, of_after = [], [], []
    for is_same, old, new in runs:
        if is_same:
            inline.append(Piece(SAME, new))
            of_before.append(Piece(SAME, old))
            of_after.append(Piece(SAME, new))
            continue
        note = _note(old, new)
        if old:
            of_before.append(Piece(REMOVED, old))
            inline.append(of_before[-1])
        if new:
            of_after.append(Piece(ADDED, new, note))
            inline.append(of_after[-1])
    return tuple(inline), tuple(of_before), tuple(of_after)


def _common_ends(before, after):
    shorter = min(len(before), len(after))
    start = next((at for at in range(shorter) if before[at].text != after[at].text), shorter)
    rest = shorter - start
    end = next((at for at in range(rest) if before[-1 - at].text != after[-1 - at].text), rest)
    return start, end


def _runs(before, after, start, end):
    """Return runs as [is same, start before, end before, start after, end after], which cover both texts."""
    numbers = {}
    old, new = (
        [numbers.setdefault(word.text, len(numbers)) for word in side[start : len(side) - end]]
        for side in (before, after)
    )
    runs = [[True, 0, start, 0, start]] if start else []
    for block in LCSseq.opcodes(old, new):
        place = [block.src_start, block.src_end, block.dest_start, block.dest_end]
        runs.append([block.tag == "equal", *(start + at for at in place)])
    if end:
        runs.append([True, len(before) - end, len(before), len(after) - end, len(after)])
    return [part for run in runs for part in (_split(run, before, after) if run[0] else [run])]


def _split(run, before, after):
    """Split a run of equal letters where formatting, link or spacing differ; before its first word, spacing may."""
    _same, old, old_end, new, _new_end = run
    if before[old + 1 : old_end] == after[new + 1 : run[4]] and _looks_same(before[old], after[new]):
        return [run]
    parts = []
    for offset in range(old_end - old):
        first, second = before[old + offset], after[new + offset]
        is_same = first == second if offset else _looks_same(first, second)
        if parts and parts[-1][0] == is_same:
            parts[-1][2] += 1
            parts[-1][4] += 1
        else:
            at, other = old + offset, new + offset
            parts.append([is_same, at, at + 1, other, other + 1])
    return parts


def _looks_same(first, second):
    return first == second._replace(space=first.space)


def _without_scraps(runs, before, after):
    """Return runs as (is same, words before, words after): neighbouring changes are one, and so are scraps in them."""
    old, new = _Weights(before), _Weights(after)

    def is_scrap(first, stayed, last):
        lightest = min(max(old.between(*run[1:3]), new.between(*run[3:5])) for run in (first, last))
        return new.words(*stayed[3:5]) <= SCRAP and new.between(*stayed[3:5]) <= lightest

    kept = []
    for run in runs:
        if kept and kept[-1][0] == run[0]:
            kept[-1] = _joined(kept[-1], run)
        else:
            kept.append(run)
        while len(kept) >= 3 and not kept[-1][0] and is_scrap(*kept[-3:]):
            kept[-3:] = [_joined(kept[-3], kept[-1])]
    stayed = sum(new.between(*run[3:5]) for run in kept if run[0])
    if stayed < STAYED * max(old.between(0, len(before)), new.between(0, len(after))):
        return [(False, before, after)]
    return [(run[0], before[run[1] : run[2]], after[run[3] : run[4]]) for run in kept]


def _joined(first, last):
    return [first[0], first[1], last[2], first[3], last[4]]


class _Weights:
    """How many letters, and how many words with letters, stand between two places of a text."""

    def __init__(self, words):
        self._letters = [0, *accumulate(len(word.text) if is_letters(word) else 0 for word in words)]
        self._words = [0, *accumulate(is_letters(word) for word in words)]

    def between(self, start, end):
        return self._letters[end] - self._letters[start]

    def words(self, start, end):
        return self._words[end] - self._words[start]


def _note(before, after):
    """Say what changed where the letters did not: a reader who hears the page cannot see what is bold."""
    if [word.text for word in before] != [word.text for word in after]:
        return ""
    notes = []
    for first, second in zip(before, after, strict=True):
        if first.bold != second.bold:
            notes.append(_("now bold") if second.bold else _("no longer bold"))
        if first.italic != second.italic:
            notes.append(_("now italic") if second.italic else _("no longer italic"))
        if first.link != second.link:
            notes.append(_link_note(first.link, second.link))
        if first.space != second.space:
            notes.append(_("spacing changed"))
    return ", ".join(dict.fromkeys(notes))


def _link_note(before, after):
    if before and after:
        return _("link changed")
    return _("now a link") if after else _("no longer a link")
