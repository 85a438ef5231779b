"""Archives: hidden bytes, lies in headers, floods, paths that lead out, and what is packed in them."""

import io
import re
import stat
import struct
import zipfile

import pytest

from resources.intake.formats import zip_entries

from . import files
from .refusing import problems_of, refusal_of

SMALL = {"one.txt": b"Notice", "two.txt": b"Check"}


def patched(data, signature, offset, value):
    """Return an archive with other bytes at an offset of its first header with a signature."""
    place = data.index(signature) + offset
    return data[:place] + value + data[place + len(value) :]


def claiming(data, size):
    """Return an archive whose directory says of each file that it unpacks to so many bytes."""
    return re.sub(rb"(PK\x01\x02.{20}).{4}", lambda found: found[1] + struct.pack("<L", size), data, flags=re.DOTALL)


def entry(path, kind=stat.S_IFREG):
    """Return the header of an entry with a path and a kind of file."""
    info = zipfile.ZipInfo("x")
    info.filename, info.create_system, info.external_attr = path, 3, (kind | 0o644) << 16
    return info


@pytest.mark.parametrize(
    "path",
    [
        "../escape.txt",
        "a/../../escape.txt",
        "/etc/escape.txt",
        "C:escape.txt",
        "C:\\escape.txt",
        "a\\..\\escape.txt",
        "./a.txt",
    ],
)
def test_path_that_leads_out_is_refused(path):
    assert "holds a file with a path that leads out of it" in refusal_of("pack.zip", files.zipped({entry(path): b"A"}))


def test_link_is_refused():
    assert "holds a link" in refusal_of("pack.zip", files.zipped({entry("a.txt", stat.S_IFLNK): b"/etc/passwd"}))


@pytest.mark.parametrize("other", ["a.txt", "A.TXT"])
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_files_of_one_name_are_refused(other):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "A")
        archive.writestr(other, "B")
    assert "holds two files called" in refusal_of("pack.zip", out.getvalue())


def test_folders_are_no_reason_to_refuse():
    assert problems_of("pack.zip", files.zipped({entry("folder/", stat.S_IFDIR): b"", "folder/a.txt": b"A"})) == []


@pytest.mark.parametrize("ending", ["zip", "docx", "odt"])
def test_bytes_before_or_after_or_in_a_comment_are_refused(ending):
    whole = {"zip": files.zipped(SMALL), "docx": files.office("docx"), "odt": files.open_document("odt")}[ending]
    commented = whole[:-2] + struct.pack("<H", 5) + b"hello"
    for data in (whole + b"<script>", commented):
        assert "holds more than can be seen in it" in refusal_of(f"pack.{ending}", data)
    assert problems_of(f"pack.{ending}", b"MZ\0" + whole) != []
    shifted = b"PK\x03\x04" + b"\0" * 40 + whole
    assert problems_of(f"pack.{ending}", shifted) != []


def test_bytes_between_entries_are_refused():
    whole = files.zipped(SMALL, zipfile.ZIP_STORED)
    directory = whole.index(b"PK\x01\x02")
    hidden = b"hidden bytes that no entry holds"
    moved = whole[:directory] + hidden + whole[directory:-6] + struct.pack("<L", directory + len(hidden)) + b"\0\0"
    assert "holds more than can be seen in it" in refusal_of("pack.zip", moved)


def test_entries_that_overlap_are_refused():
    data = files.zipped({"a.txt": b"A" * 100, "b.txt": b"A" * 100})
    second = data.rindex(b"PK\x01\x02")
    overlapping = data[: second + 42] + struct.pack("<L", 0) + data[second + 46 :]
    assert problems_of("pack.zip", overlapping) != []


def test_entry_called_otherwise_in_its_own_header_is_refused():
    assert "holds more than can be seen" in refusal_of(
        "pack.zip", patched(files.zipped(SMALL), b"PK\x03\x04", 30, b"X")
    )


def test_archive_with_a_password_is_refused():
    data = files.zipped(SMALL)
    flagged = patched(patched(data, b"PK\x03\x04", 6, b"\x01\0"), b"PK\x01\x02", 8, b"\x01\0")
    assert "is protected by a password" in refusal_of("pack.zip", flagged)


def test_archive_packed_unusually_is_refused():
    assert "is packed in an unusual way" in refusal_of("pack.zip", files.zipped(SMALL, zipfile.ZIP_BZIP2))


def test_archive_whose_bytes_are_altered_is_damaged():
    data = files.zipped({"a.txt": b"Notice, check, share"}, zipfile.ZIP_STORED)
    assert "is damaged" in refusal_of("pack.zip", data.replace(b"Notice, check", b"Notice, chack"))


class TestFlood:
    def test_small_archive_that_unpacks_to_a_lot_is_refused(self):
        assert "unpacks to over 1.0\xa0GB" in refusal_of(
            "pack.zip", files.zipped({"a.txt": b"\0" * (11 * 1024 * 1024)})
        )

    def test_sum_of_all_files_counts(self):
        many = files.zipped({f"{number}.txt": b"A" for number in range(110)})
        assert "unpacks to over" in refusal_of("pack.zip", claiming(many, 10 * 1024 * 1024))

    def test_header_that_says_less_than_there_is_is_refused_without_unpacking_it(self):
        data = files.zipped({"a.txt": b"A" * 5_000_000})
        lying = patched(data, b"PK\x01\x02", 24, struct.pack("<L", 10))
        assert "holds more than can be seen" in refusal_of("pack.zip", lying)

    def test_pieces_never_exceed_what_the_header_says(self):
        lying = patched(files.zipped({"a.txt": b"A" * 50_000_000}), b"PK\x01\x02", 24, struct.pack("<L", 1_000_000))
        opened, pieces = io.BytesIO(lying), []
        (only,) = zip_entries.entries_of(opened)
        with pytest.raises(zip_entries.ArchiveRefused):
            pieces.extend(zip_entries.pieces_of(opened, only))
        assert 0 < sum(map(len, pieces)) <= 1_000_000

    def test_too_many_files_are_refused(self):
        many = files.zipped({f"{number}.txt": b"" for number in range(10_001)})
        assert "holds too many files" in refusal_of("pack.zip", many)

    def test_documents_in_it_count_with_what_they_unpack_to(self):
        document = claiming(files.office("docx"), 90 * 1024 * 1024)
        assert "unpacks to over" in refusal_of("pack.zip", files.zipped({f"{n}.docx": document for n in range(3)}))


class TestPackedFiles:
    @pytest.mark.parametrize(
        ("path", "data", "sentence"),
        [
            ("tools/program.exe", b"MZ", "In “pack.zip”: “program.exe” is of a type that people cannot be given."),
            ("a.pdf.exe", b"MZ", "In “pack.zip”: “a.pdf.exe” has two endings"),
            ("handout.pdf", files.png(), "In “pack.zip”: “handout.pdf” does not hold what its ending says"),
            ("guide.docx", files.office("docx", {"word/vbaProject.bin": b"V"}), "“guide.docx” holds macros"),
            ("inner.zip", files.zipped(SMALL), "“inner.zip” is an archive itself. Put its files into this one."),
            ("__MACOSX/._a.pdf", b"\0\x05", "was added by a Mac"),
            ("empty.txt", b"", "“empty.txt” is empty"),
            ("a.svg", files.svg("<script/>"), "“a.svg” has something in it that could run or fetch"),
        ],
    )
    def test_file_that_might_not_come_in_by_itself_is_refused_with_its_name(self, path, data, sentence):
        assert sentence in refusal_of("pack.zip", files.zipped({"good.txt": b"Good", path: data}))

    def test_all_that_is_wrong_is_told_at_once_up_to_ten(self):
        assert len(problems_of("pack.zip", files.zipped({f"{number}.exe": b"MZ" for number in range(12)}))) == 10

    def test_archive_without_files_is_refused(self):
        assert "holds no files" in refusal_of("pack.zip", files.zipped({}))

    def test_workbook_of_a_chart_may_be_embedded_and_one_with_macros_may_not(self):
        good = files.office("pptx", {"ppt/embeddings/Workbook1.xlsx": files.office("xlsx")})
        bad = files.office("pptx", {"ppt/embeddings/Workbook1.xlsm": files.office("xlsx")})
        assert problems_of("slides.pptx", good) == []
        assert problems_of("pack.zip", files.zipped({"slides.pptx": good})) == []
        assert "In “slides.pptx”: “Workbook1.xlsm” is a type of file that carries macros" in refusal_of(
            "slides.pptx", bad
        )

    def test_documents_in_documents_without_end_are_refused(self):
        data = files.office("docx")
        for _level in range(5):
            data = files.office("docx", {"word/embeddings/inner.docx": data})
        assert "lies too deep in other files" in refusal_of("guide.docx", data)


@pytest.mark.parametrize("size", [256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 256 * 1024 + 258, 3 * 256 * 1024 + 100])
def test_file_of_any_length_is_unpacked_whole(size):
    data = b"Notice, check, share. " * (size // 22) + b"A" * (size % 22)
    opened = io.BytesIO(files.zipped({"a.txt": data}))
    (only,) = zip_entries.entries_of(opened)
    assert b"".join(zip_entries.pieces_of(opened, only)) == data
