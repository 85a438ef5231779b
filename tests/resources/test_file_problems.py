"""Files are asked about again at submission, and a good verdict is remembered by digest and ending."""

import pytest

from resources.file_problems import file_problems
from tests.factories import PDF, make_document, make_pdf
from tests.resources.intake import files

pytestmark = pytest.mark.django_db


@pytest.fixture
def opened(monkeypatch):
    """Names of the files that the storage opened."""
    names = []
    storage = make_document().file.storage
    ordinary = storage.open

    def noted(name, *args):
        names.append(name)
        return ordinary(name, *args)

    monkeypatch.setattr(storage, "open", noted)
    return names


def test_good_file_is_read_for_its_digest_and_its_checks_once(opened):
    document = make_document(data=make_pdf("read once"))
    assert file_problems(document.file, "handout.pdf") == []
    before = len(opened)
    assert file_problems(document.file, "handout.pdf") == []
    assert len(opened) == before


def test_same_bytes_under_another_ending_are_checked_anew():
    document = make_document(data=PDF)
    assert file_problems(document.file, "handout.pdf") == []
    assert "does not hold what its ending says" in file_problems(document.file, "handout.docx")[0]


def test_refusal_is_told_each_time_with_the_name_of_the_file():
    document = make_document(data=b"nonsense")
    for name in ("one.pdf", "two.pdf"):
        assert name in file_problems(document.file, name)[0]


def test_drawing_that_was_not_cleaned_is_refused_at_submission():
    script = make_document("drawing.svg", files.svg("<script>alert(1)</script>"))
    assert "has something in it that could run or fetch" in file_problems(script.file, "drawing.svg")[0]
    assert file_problems(make_document("drawing.svg", files.svg()).file, "drawing.svg") == []


def test_file_that_is_missing_is_said_to_be_so():
    document = make_document()
    document.file.storage.delete(document.file.name)
    with pytest.raises(OSError, match="No such file"):
        file_problems(document.file, "handout.pdf")
