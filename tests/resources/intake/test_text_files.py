"""Texts: their letters, and what subtitles begin with."""

import pytest

from . import files
from .refusing import problems_of, refusal_of


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("name", ["notes.txt", "table.csv"])
def test_letters_of_the_usual_encodings_may_come_in(name, encoding):
    assert problems_of(name, "Café – “notice”\r\n\tcheck £".encode(encoding)) == []


def test_letter_between_two_pieces_is_whole():
    assert problems_of("notes.txt", b"a" * (256 * 1024 - 1) + "é€".encode() * 10) == []


@pytest.mark.parametrize("data", [b"abc\0def", b"\x01\x02", b"caf\xc3\xa9 \x81\x8d", b"\xff" * 5 + b"\x1b"])
def test_bytes_that_are_no_text_are_refused(data):
    assert "holds what no text holds" in refusal_of("notes.txt", data)


def test_utf_16_is_named():
    assert "are in the encoding UTF-16. Save it as UTF-8." in refusal_of("notes.txt", "Notice".encode("utf-16"))


@pytest.mark.parametrize("data", [b"<html><body>A", b"  <!DOCTYPE HTML>", b"\xef\xbb\xbf<script>alert(1)</script>"])
@pytest.mark.parametrize("name", ["table.csv", "notes.txt"])
def test_web_page_is_refused_as_text(name, data):
    assert "it is of the type web page" in refusal_of(name, data)


def test_formula_in_a_table_is_no_reason_to_refuse():
    assert problems_of("table.csv", b"=cmd|'/c calc'!A0,+1,-1,@a") == []


@pytest.mark.parametrize("data", [b"WEBVTT", b"\xef\xbb\xbfWEBVTT - A title\n", files.VTT])
def test_subtitles_of_the_web_may_come_in(data):
    assert problems_of("film.vtt", data) == []


@pytest.mark.parametrize("data", [files.SRT, b"WEBVTTX", b"caption"])
def test_subtitles_without_their_first_word_are_refused(data):
    assert "does not begin with the word WEBVTT" in refusal_of("film.vtt", data)


def test_subtitles_without_times_are_refused():
    assert "has no times such as" in refusal_of("film.srt", b"1\nNotice\n")
