"""A large file never comes into memory: it is read in pieces, and a video is found to be one by seeking."""

import io
import zipfile

import pytest

from resources.intake import intake_problems
from resources.intake.hidden_data import hidden_data, without_hidden_data

from . import files

MB = 1024 * 1024
LARGE = 40 * MB


class Watched(io.BytesIO):
    """A file that knows how many bytes were read from it at once."""

    most_at_once = 0

    def read(self, *args):
        """Read, and note how much it was."""
        data = super().read(*args)
        self.most_at_once = max(self.most_at_once, len(data))
        return data


def large_files():
    """Return {name: bytes} of files that may be large."""
    sound = files.mp3(frames=2)
    return {
        "film.mp4": files.mp4_with_names() + files.box(b"mdat", bytes(LARGE)),
        "film.webm": files.webm(b"\xec\x01" + LARGE.to_bytes(7) + bytes(LARGE), size=b"\x01" + b"\xff" * 7),
        "sound.mp3": sound * (LARGE // len(sound)),
        "pack.zip": files.zipped({"film.mp4": files.mp4(media=bytes(LARGE))}, zipfile.ZIP_STORED),
    }


@pytest.mark.parametrize(("name", "data"), large_files().items(), ids=list(large_files()))
def test_large_file_is_read_in_pieces(name, data):
    opened = Watched(data)
    assert intake_problems(name, opened) == []
    assert 0 < opened.most_at_once <= MB


def test_hidden_data_of_a_video_are_found_and_taken_out_in_pieces():
    opened = Watched(large_files()["film.mp4"])
    assert hidden_data("film.mp4", opened) != []
    with without_hidden_data("film.mp4", opened) as made:
        assert hidden_data("film.mp4", made) == []
    assert opened.most_at_once <= MB
