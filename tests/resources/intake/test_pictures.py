"""Pictures: damaged ones, and those that are something else too."""

import struct

import pytest

from resources.intake.formats.png import chunk

from . import files
from .refusing import problems_of, refusal_of

PICTURES = {
    "a.png": files.png(),
    "a.jpg": files.picture("JPEG"),
    "a.webp": files.picture("WEBP"),
    "a.gif": files.picture("GIF"),
}
HTML = b"<html><script>alert(1)</script></html>"


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("after", [HTML, b"%PDF-1.4", b"MZ", b"#!/bin/sh", files.zipped({"Main.class": b"\xca\xfe"})])
def test_anything_behind_a_picture_is_refused(name, after):
    assert "holds more than can be seen in it" in refusal_of(name, PICTURES[name] + after)


@pytest.mark.parametrize("name", PICTURES)
def test_padding_behind_a_picture_is_no_reason_to_refuse(name):
    assert problems_of(name, PICTURES[name] + b"\0\0\n") == []


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("part", [0.3, 0.6, 0.95])
def test_picture_that_is_cut_off_is_damaged(name, part):
    assert "is damaged" in refusal_of(name, PICTURES[name][: int(len(PICTURES[name]) * part)])


def test_second_picture_of_a_phone_is_no_reason_to_refuse():
    assert problems_of("photo.jpg", PICTURES["a.jpg"] + b"\0\0" + PICTURES["a.jpg"]) == []
    assert problems_of("photo.jpg", PICTURES["a.jpg"] + PICTURES["a.jpg"] + HTML) != []


def test_script_inside_a_picture_is_refused():
    commented = files.picture("JPEG", comment=b"<?php system('id'); ?>")
    assert "holds more than can be seen in it" in refusal_of("photo.jpg", commented)


def test_archive_inside_a_picture_is_refused():
    archive = files.zipped({"a.txt": b"A"})
    png = files.png()
    inside = png[:-12] + chunk(b"prVt", archive) + png[-12:]
    assert "holds more than can be seen in it" in refusal_of("steps.png", inside)


def test_pdf_that_begins_inside_a_picture_is_refused():
    assert "holds more than can be seen in it" in refusal_of(
        "photo.jpg", files.picture("JPEG", comment=b"%PDF-1.4 1 0 obj")
    )


@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
@pytest.mark.parametrize("side", [11_000, 60_000])
def test_picture_with_too_many_pixels_is_refused(side):
    png = files.png()
    header = chunk(b"IHDR", struct.pack(">2L", side, side) + b"\x08\x02\0\0\0")
    assert "pixels, more than browsers can show" in refusal_of("steps.png", png[:8] + header + png[33:])
