"""A difference as `components/difference/difference.html` shows it: folded, with addresses for links and pictures."""

from dataclasses import dataclass
from itertools import groupby

from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language, get_language_bidi

from resources.image_sizes import image_sources
from resources.media_types import IMAGE_ENDINGS
from resources.words import LINE_BREAK, plain

from .comparing import Difference
from .rows import Row
from .wording import SAME

INLINE, SIDE_BY_SIDE = "inline", "side-by-side"

# Unchanged paragraphs that stay open beside a change, and the fewest that are worth folding.
BESIDE_A_CHANGE = 1
FEWEST_FOLDED = 2
_SAFE_ADDRESSES = ("https://", "http://", "mailto:", "tel:", "/")
_RESOURCE = "resource:"


@dataclass(frozen=True)
class ShownRun:
    """Words set alike: `address` is where a link leads in words, `href` the same for a browser, or "".

    `space` is apart from them, so that no space before a link is underlined.
    """

    space: bool
    text: str
    bold: bool
    italic: bool
    address: str
    href: str
    is_break: bool


@dataclass(frozen=True)
class ShownPiece:
    """A piece with the space before it set apart, so that no space is underlined."""

    kind: str
    space: bool
    runs: list
    note: str


@dataclass(frozen=True)
class ShownRow:
    """A row: its pieces, and its pictures as canonical image blocks with addresses."""

    row: Row
    inline: list
    of_before: list
    of_after: list
    picture_before: dict | None
    picture_after: dict | None


@dataclass(frozen=True)
class Stretch:
    """Rows that stand together; `is_folded` where none of them changed."""

    is_folded: bool
    rows: list


@dataclass(frozen=True)
class Shown:
    """What the template reads. `language` is that of the contents, the `page_…` ones those of the words around them."""

    difference: Difference
    is_side_by_side: bool
    stretches: list
    language: str
    page_language: str
    page_direction: str


def shown(difference, view=INLINE, image_before=None, image_after=None, in_sizes=True):
    """Return what the template needs of a `Difference`.

    `view` is what the page's query says: "side-by-side", else inline. `image_before` and `image_after` are functions
    (digest, ending, width or None) -> address, as `rendering.render_content` takes; without one, a picture is only
    described. `in_sizes` says whether they know images in their sizes.
    """
    content = difference.after or difference.before or {}
    is_side_by_side = view == SIDE_BY_SIDE
    addresses = (image_before, image_after, in_sizes)
    return Shown(
        difference,
        is_side_by_side,
        [
            Stretch(is_folded, [_row(row, is_side_by_side, *addresses) for row in rows])
            for is_folded, rows in _folded(difference.rows)
        ],
        content.get("language", ""),
        get_language(),
        "rtl" if get_language_bidi() else "ltr",
    )


def _folded(rows):
    """Return the rows as [(is folded, rows)]: what is unchanged and not beside a change is folded."""
    near = set()
    for at, row in enumerate(rows):
        if row.kind != SAME:
            near.update(range(at - BESIDE_A_CHANGE, at + BESIDE_A_CHANGE + 1))
    stretches = []
    for is_open, group in groupby(range(len(rows)), key=near.__contains__):
        places = list(group)
        is_folded = not is_open and len(places) >= FEWEST_FOLDED
        if stretches and stretches[-1][0] == is_folded:
            stretches[-1][1].extend(rows[at] for at in places)
        else:
            stretches.append((is_folded, [rows[at] for at in places]))
    return stretches


def _row(row, is_side_by_side, image_before, image_after, in_sizes):
    has_sides = row.is_cut or (is_side_by_side and row.kind != SAME)
    return ShownRow(
        row,
        [] if has_sides else _pieces(row.inline),
        _pieces(row.of_before) if has_sides else [],
        _pieces(row.of_after) if has_sides else [],
        _picture(row.before, image_before, in_sizes),
        _picture(row.after, image_after, in_sizes),
    )


def _pieces(pieces):
    return [ShownPiece(piece.kind, piece.words[0].space, _runs(piece.words), piece.note) for piece in pieces]


def _runs(words):
    runs = []
    for (is_break, bold, italic, link), group in groupby(
        words, key=lambda word: (word.text == LINE_BREAK, word.bold, word.italic, word.link)
    ):
        group = list(group)
        space = group[0].space and len(runs) > 0
        text = plain(group).removeprefix(" ")
        breaks = len(group) if is_break else 1
        runs += [ShownRun(space, text, bold, italic, link.removeprefix(_RESOURCE), _href(link), is_break)] * breaks
    return runs


def _href(link):
    if link.startswith(_RESOURCE):
        try:
            return reverse("resource_by_reference", args=[link.removeprefix(_RESOURCE)])
        except NoReverseMatch:
            return ""
    return link if link.startswith(_SAFE_ADDRESSES) else ""


def _picture(paragraph, address, in_sizes):
    if paragraph is None or paragraph.image is None:
        return None
    block = paragraph.image
    if address is None or not block["sha256"]:
        return block
    return block | {
        "address": address(block["sha256"], IMAGE_ENDINGS.get(block["media_type"], "bin")),
        "sources": image_sources(block, address) if in_sizes else None,
    }
