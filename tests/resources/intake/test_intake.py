"""What may come in as a file: ordinary files may; of the others each is refused with its own sentence."""

import io

import pytest

from cms.demo.drawings import DRAWINGS
from cms.demo.pdf import make_pdf
from resources import intake
from resources.intake import intake_problems
from tests.factories import PDF

from . import files
from .refusing import problems_of, refusal_of

ORDINARY, WITH_NAMES = files.ordinary_files(), files.files_with_names()


@pytest.mark.parametrize("name", ORDINARY)
def test_ordinary_file_of_each_type_may_come_in(name):
    assert problems_of(name, ORDINARY[name]) == []


def test_ordinary_files_are_of_all_types_of_the_table():
    assert {f".{name.rpartition('.')[2]}" for name in ORDINARY} == set(intake.file_types.FILE_TYPES)


@pytest.mark.parametrize("drawing", DRAWINGS.values(), ids=DRAWINGS)
def test_pictures_of_the_demonstration_may_come_in(drawing):
    assert problems_of("steps.png", drawing()) == []


def test_handouts_of_the_demonstration_and_of_the_tests_may_come_in():
    page = {"heading": "Notice", "paragraphs": ["Check"], "lists": []}
    assert problems_of("handout.pdf", make_pdf("Handout", [page], "Demonstration")) == []
    assert problems_of("handout.pdf", PDF) == []


@pytest.mark.parametrize("name", WITH_NAMES)
def test_hidden_data_are_no_reason_to_refuse(name):
    assert problems_of(name, WITH_NAMES[name]) == []


def test_check_that_is_dear_does_not_run_when_an_earlier_one_refused():
    class Unread(io.BytesIO):
        def read(self, *_args):
            raise AssertionError("The name alone decides.")

    assert intake_problems("program.exe", Unread(b"MZ")) != []


def test_file_stays_open():
    for name, data in ORDINARY.items():
        opened = io.BytesIO(data)
        intake_problems(name, opened)
        assert not opened.closed


def test_storage_that_fails_is_not_taken_for_a_damaged_file():
    class Failing(io.BytesIO):
        def read(self, *_args):
            raise OSError("The storage is away.")

    with pytest.raises(OSError, match="away"):
        intake_problems("handout.pdf", Failing(b"%PDF-"))


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("handout", "is of a type that people cannot be given. Use one of: pdf, docx, pptx"),
        ("program.exe", "is of a type that people cannot be given. Use one of: pdf, docx, pptx"),
        ("page.html", "is of a type that people cannot be given."),
        (".pdf", "is of a type that people cannot be given."),
        ("report.pdf.exe", "has two endings, .pdf and .exe. Rename it so that it has the right one only."),
        ("report.exe.pdf", "has two endings, .exe and .pdf."),
        ("report.DOCX.pdf", "has two endings, .docx and .pdf."),
        ("old.doc", "is an old type of Word file. Open it in Word and save it as .docx."),
        ("old.ppt", "save it as .pptx"),
        ("old.xls", "save it as .xlsx"),
        ("guide.docm", "is a type of file that carries macros"),
        ("slides.PPTM", "is a type of file that carries macros"),
        ("table.xlsm", "is a type of file that carries macros"),
        ("report\u202efdp.docx", "“reportfdp.docx” has letters in it that cannot be seen. Rename the file."),
    ],
)
def test_name_that_says_the_wrong_thing_is_refused(name, sentence):
    assert sentence in refusal_of(name, b"anything")


@pytest.mark.parametrize(
    "name", ["Prevent v1.2 final.pdf", "minutes 3.4.26.pdf", "Board v2.PDF", "Ŵy (2).pdf", "می\u200cخواهم.pdf"]
)
def test_name_with_full_stops_is_no_reason_to_refuse(name):
    assert problems_of(name, PDF) == []


@pytest.mark.parametrize("name", ORDINARY)
def test_empty_file_is_refused_whatever_its_type(name):
    assert refusal_of(name, b"") == f"“{name}” is empty. Save it anew and choose it again."


def test_file_over_the_limit_is_refused_with_both_sizes():
    class Large(io.BytesIO):
        def seek(self, offset, whence=io.SEEK_SET):
            return 600 * 1024 * 1024 if whence == io.SEEK_END else super().seek(offset, whence)

    (sentence,) = intake_problems("film.mp4", Large(files.mp4()))
    assert "has 600.0\xa0MB, and the most for its type (MP4 video) is 500.0\xa0MB" in sentence


# A text ends where it ends, and a sound is played up to where its last frame is cut off.
CUT_OFF_IN_GOOD_FAITH = (".txt", ".csv", ".vtt", ".srt", ".mp3")
OTHERS = {
    "PDF": ("handout.pdf", "Give it the ending .pdf"),
    "Word document": ("guide.docx", "Give it the ending .docx"),
    "OpenDocument text": ("guide.odt", "Give it the ending .odt"),
    "PNG picture": ("steps.png", "Give it the ending .png"),
    "JPEG picture": ("photo.jpg", "Give it the ending .jpg"),
    "WebP picture": ("photo.webp", "Give it the ending .webp"),
    "SVG drawing": ("drawing.svg", "Give it the ending .svg"),
    "MP4 video": ("film.mp4", "Give it the ending .mp4"),
    "WebM video": ("film.webm", "Give it the ending .webm"),
    "MP3 sound": ("sound.mp3", "Give it the ending .mp3"),
    "ZIP archive": ("pack.zip", "Give it the ending .zip"),
}


@pytest.mark.parametrize("found", OTHERS)
@pytest.mark.parametrize("ending", [".pdf", ".docx", ".txt", ".csv", ".png", ".svg", ".mp4", ".zip"])
def test_content_of_another_type_is_refused_with_what_was_found(found, ending):
    name, advice = OTHERS[found]
    if name.endswith(ending):
        return
    sentence = refusal_of(f"file{ending}", ORDINARY[name])
    assert f"it is of the type {found}." in sentence and advice in sentence


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"MZ\x90\0\x03" + b"\0" * 60, "it is of the type program"),
        (b"\x7fELF" + b"\0" * 60, "it is of the type program"),
        (b"#!/bin/sh\nrm", "it is of the type program"),
        (b"<!DOCTYPE html><title>A</title>", "it is of the type web page"),
        (b"<!-- a --> <SCRIPT>alert(1)</SCRIPT>", "it is of the type web page"),
        (b"{\\rtf1 A}", "it is of the type rich text"),
        (files.ole(), "it is of the type Office file of the old kind"),
        (files.ole("EncryptedPackage"), "is protected by a password. Take the password off"),
        (files.ole("A" * 400_000 + "EncryptedPackage"), "is protected by a password. Take the password off"),
        (b"\x1f\x8b\x08\0\0\0\0\0\0\x03", "it is of the type GZ"),
    ],
)
@pytest.mark.parametrize("ending", [".pdf", ".docx", ".txt", ".csv", ".png"])
def test_content_of_a_type_outside_the_table_is_refused_with_its_name(data, found, ending):
    assert found in refusal_of(f"file{ending}", data)


@pytest.mark.parametrize("name", [name for name in ORDINARY if not name.endswith(CUT_OFF_IN_GOOD_FAITH)])
def test_file_that_is_cut_off_or_nonsense_is_refused(name):
    assert problems_of(name, ORDINARY[name][: len(ORDINARY[name]) // 2]) != []
    assert problems_of(name, b"nonsense") != []


@pytest.mark.parametrize(
    "word", ["BMA guidance", "GIF is a format", "MZ is two letters", "PK", "ID3 is a tag", "OTTO wrote"]
)
def test_text_that_begins_like_another_type_is_a_text(word):
    assert problems_of("notes.txt", f"{word}\n".encode()) == []


@pytest.mark.parametrize("name", [name for name in ORDINARY if not name.endswith((".zip", "x", ".odt", ".odp"))])
def test_archive_behind_a_file_is_refused_whatever_its_type(name):
    assert problems_of(name, ORDINARY[name] + files.zipped({"Main.class": b"\xca\xfe"})) != []


def test_text_with_a_thousand_comments_that_lead_nowhere_gets_an_answer():
    assert problems_of("notes.txt", b"<!---->" * 1_000) == []


def test_document_with_more_parts_than_anybody_looks_at_is_not_opened():
    many = files.office("docx", {f"word/{number}.xml": "<a/>" for number in range(10_001)})
    assert "it is of the type ZIP archive" in refusal_of("guide.docx", many)
