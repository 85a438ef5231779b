"""The pictures of the demonstration's own resources, drawn by code: the same bytes each time, nobody's photograph."""

import io

from PIL import Image, ImageDraw, ImageFont

WIDTH = 1200
DARK, PALE, ACCENT, WHITE = "#12303f", "#e8f0f3", "#ffd23f", "#ffffff"
MARGIN = 40

STEPS = (
    ("1", "Notice", "Something has changed"),
    ("2", "Check", "Talk it over"),
    ("3", "Share", "Tell your lead"),
)
PARTS = ((5, "Welcome"), (10, "What Prevent is"), (15, "Two stories"), (10, "Who to tell"), (5, "Close"))


def three_steps():
    """Return a PNG of three boxes joined by arrows: notice, check, share."""
    picture, pen = _sheet(420)
    gap, top, bottom = 60, 40, 380
    box = (WIDTH - 2 * MARGIN - 2 * gap) / 3
    for position, (number, word, meaning) in enumerate(STEPS):
        left = MARGIN + position * (box + gap)
        middle = left + box / 2
        pen.rounded_rectangle((left, top, left + box, bottom), radius=24, fill=PALE, outline=DARK, width=4)
        pen.ellipse((middle - 48, top + 36, middle + 48, top + 132), fill=DARK)
        _write(pen, (middle, top + 84), number, 56, WHITE)
        _write(pen, (middle, top + 200), word, 60, DARK)
        _write(pen, (middle, top + 280), meaning, 28, DARK)
        if position:
            _arrow(pen, left - gap + 8, left - 8, (top + bottom) / 2)
    return _png(picture)


def session_timeline():
    """Return a PNG of a bar of 45 minutes, cut into the parts of the team briefing."""
    picture, pen = _sheet(300)
    top, bottom = 110, 220
    minute = (WIDTH - 2 * MARGIN) / sum(minutes for minutes, _name in PARTS)
    left = MARGIN
    for position, (minutes, name) in enumerate(PARTS):
        right = left + minutes * minute
        fill, ink = (DARK, WHITE) if position % 2 == 0 else (PALE, DARK)
        pen.rectangle((left, top, right, bottom), fill=fill, outline=DARK, width=3)
        _write(pen, ((left + right) / 2, (top + bottom) / 2), str(minutes), 44, ink)
        # Names of short parts are wider than the part: every other one stands below.
        _write(pen, ((left + right) / 2, 70 if position % 2 == 0 else 260), name, 26, DARK)
        left = right
    return _png(picture)


DRAWINGS = {"three_steps": three_steps, "session_timeline": session_timeline}


def _sheet(height):
    picture = Image.new("RGB", (WIDTH, height), WHITE)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, WIDTH, 10), fill=ACCENT)
    return picture, pen


def _write(pen, middle, text, size, ink):
    pen.text(middle, text, font=ImageFont.load_default(size), fill=ink, anchor="mm")


def _arrow(pen, start, end, height):
    pen.line((start, height, end - 16, height), fill=DARK, width=8)
    pen.polygon([(end - 22, height - 20), (end, height), (end - 22, height + 20)], fill=DARK)


def _png(picture):
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()
