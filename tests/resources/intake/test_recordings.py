"""Videos and sounds: damaged ones, and those that are something else too."""

import pytest

from . import files
from .refusing import problems_of, refusal_of

ENDLESS = b"\x01" + b"\xff" * 7


@pytest.mark.parametrize(
    ("name", "data"), [("film.mp4", files.mp4()), ("film.webm", files.webm()), ("sound.mp3", files.mp3())]
)
@pytest.mark.parametrize("after", [b"<script>alert(1)</script>" * 200, files.zipped({"a.txt": b"A"})])
def test_anything_behind_a_recording_is_refused(name, data, after):
    assert problems_of(name, data + after) != []


def test_video_without_pictures_is_damaged():
    assert "is damaged" in refusal_of("film.mp4", files.mp4()[:-72])
    assert "is damaged" in refusal_of("film.mp4", files.box(b"ftyp", b"isom\0\0\x02\0mp41"))


def test_long_box_and_last_box_without_length_are_no_reason_to_refuse():
    long = (1).to_bytes(4) + b"mdat" + (20).to_bytes(8) + b"1234"
    last = (0).to_bytes(4) + b"free" + b"1234"
    assert problems_of("film.mp4", files.mp4() + long + last) == []


def test_webm_of_a_live_recording_may_come_in():
    assert problems_of("film.webm", files.webm(size=ENDLESS)) == []
    endless_cluster = b"\x1f\x43\xb6\x75" + ENDLESS + b"\xe7\x81\x01" + b"\xa3\x83\x81\0\0"
    assert problems_of("film.webm", files.webm(endless_cluster, size=ENDLESS)) == []
    assert problems_of("film.webm", files.webm(b"<script>", size=ENDLESS)) != []


def test_mp3_between_tags_may_come_in():
    names = files.mp3_with_names()
    assert problems_of("sound.mp3", names) == []
    ape = b"APETAGEX" + (2000).to_bytes(4, "little") + (32).to_bytes(4, "little") + b"\0" * 16
    assert problems_of("sound.mp3", files.mp3(after=ape)) == []


@pytest.mark.parametrize("data", [b"ID3\x03\0\0\0\0\0\x05abcde", files.mp3(frames=1)])
def test_mp3_without_sound_is_damaged(data):
    assert "is damaged" in refusal_of("sound.mp3", data)
