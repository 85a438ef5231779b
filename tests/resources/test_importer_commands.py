"""The commands import_resources and export_resources."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from accounts.models import User
from resources.models import ResourceLibraryPage, ResourcePage

from .library import CATALOGUE
from .spreadsheets import csv_bytes

MIXED = csv_bytes(
    ["title", "publisher", "kind"],
    ["One", "Board", "guidance"],
    ["", "Board", "leaflet"],
    ["Three", "Board", "pamphlet"],
)


@pytest.fixture
def run(desk, tmp_path):
    """Run import_resources on bytes or a path; return what it printed."""

    def run(source, *options, by="author@library.example"):
        if isinstance(source, bytes):
            path = tmp_path / "file.csv"
            path.write_bytes(source)
            source = path
        out = StringIO()
        call_command("import_resources", str(source), "--by", by, *options, stdout=out)
        return out.getvalue()

    return run


def refusal(run, *arguments, **options):
    with pytest.raises(CommandError) as refused:
        run(*arguments, **options)
    return str(refused.value)


def test_import_only_says_what_would_happen_when_save_is_not_given(run):
    assert "41 new drafts, 0 changed" in run(CATALOGUE)
    assert not ResourcePage.objects.exists()


def test_import_saves_drafts_in_the_name_of_the_person(run):
    assert "Saved as drafts: 41 new" in run(CATALOGUE, "--save", by="AUTHOR@library.example")
    assert {page.owner.email for page in ResourcePage.objects.all()} == {"author@library.example"}
    assert not ResourcePage.objects.filter(live=True).exists()


def test_import_names_every_wrong_row_and_saves_the_others(run):
    text = refusal(run, MIXED, "--save")
    assert "These rows were not saved (2)" in text
    assert "Row 3, title: This must not be empty." in text
    assert "Row 4, kind: “pamphlet” is not known here." in text
    assert ResourcePage.objects.get().title == "One"


def test_import_saves_nothing_when_a_row_is_wrong_and_all_or_none_was_asked_for(run):
    assert "Nothing was saved" in refusal(run, MIXED, "--save", "--all-or-none")
    assert not ResourcePage.objects.exists()


def test_import_changes_nothing_when_it_is_repeated_as_an_update(run):
    run(CATALOGUE, "--save")
    assert "0 new, 0 changed; 41 left" in run(CATALOGUE, "--save", "--update")


def test_import_is_refused_when_the_file_is_not_there(run):
    assert "cannot be read" in refusal(run, "missing.csv")


def test_import_is_refused_when_the_file_is_no_table(run):
    assert "not a CSV or XLSX file" in refusal(run, b"\x89PNG\r\n\x1a\n\x00")


def test_import_is_refused_when_nobody_has_the_address(run):
    assert "Nobody signs in with" in refusal(run, CATALOGUE, by="nobody@library.example")


def test_import_is_refused_when_the_person_may_not_add_resources(run):
    User.objects.create_user("reader@library.example", display_name="Some Reader")
    assert "Some Reader may not add resources" in refusal(run, CATALOGUE, by="reader@library.example")


def test_import_is_refused_when_there_is_no_library(run):
    ResourceLibraryPage.objects.all().delete()
    assert "There is no library yet" in refusal(run, CATALOGUE)


@pytest.mark.parametrize("ending", ["csv", "XLSX"])
def test_export_can_be_imported_again(run, tmp_path, ending):
    run(CATALOGUE, "--save")
    path = tmp_path / f"drafts.{ending}"
    call_command("export_resources", str(path), stdout=StringIO())
    assert "0 new drafts, 0 changed, 41 left" in run(path, "--update")


def test_export_writes_an_empty_template_when_asked_to(run, tmp_path):
    path = tmp_path / "template.csv"
    call_command("export_resources", str(path), "--template", stdout=StringIO())
    assert "no row below it" in refusal(run, path)


@pytest.mark.parametrize(("name", "expected"), [("drafts.pdf", "end in .csv or .xlsx"), ("no/drafts.csv", "cannot be")])
def test_export_is_refused_when_it_cannot_be_written(desk, tmp_path, name, expected):
    with pytest.raises(CommandError, match=expected):
        call_command("export_resources", str(tmp_path / name), stdout=StringIO())


def test_export_says_that_it_is_a_demonstration_when_it_is_one(desk, settings, tmp_path):
    settings.DEMONSTRATION = True
    out = StringIO()
    call_command("export_resources", str(tmp_path / "drafts.csv"), stdout=out)
    assert "demonstration" in out.getvalue()
