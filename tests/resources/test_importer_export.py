"""resources.importer.export: what goes out comes in again unchanged, and no spreadsheet runs anything in it."""

import csv
import io

import pytest
from django.contrib.auth import get_user_model
from openpyxl import load_workbook

from resources.importer.checking import NOTHING
from resources.importer.columns import NAMES
from resources.importer.drafts import library
from resources.importer.export import export, file_name, template
from resources.importer.problems import FileRefused
from resources.importer.reading import read_table
from resources.models import ResourcePage

from .spreadsheets import one_row, rows_of
from .test_importer_saving import FULL

pytestmark = pytest.mark.one_database

FORMULAS = ["=1+1", "+44 1962", "-5", "@SUM(A1)", "'=1+1", "''+1", "'quoted'"]


def cells(data, layout, column):
    """Return what a spreadsheet program finds in a column."""
    if layout == "csv":
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    else:
        rows = list(load_workbook(io.BytesIO(data)).worksheets[0].iter_rows(values_only=True))
    return [row[rows[0].index(column)] for row in rows[1:]]


@pytest.mark.parametrize("layout", ["csv", "xlsx"])
class TestRoundTrip:
    """Export, then import as an update."""

    def unchanged(self, desk, layout):
        plan = desk.check(read_table(export(layout)), update=True)
        return [problem.text for problem in plan.problems], {row.action for row in plan.rows}, len(plan.rows)

    def test_nothing_changes_when_the_catalogue_went_out_and_came_back(self, desk, layout):
        desk.bring_in_catalogue()
        desk.bring_in(one_row(**FULL))
        assert self.unchanged(desk, layout) == ([], {NOTHING}, 42)

    def test_nothing_changes_when_texts_look_like_formulas(self, desk, layout):
        desk.bring_in(rows_of(*((f"x{text}", "Board", "guidance", "") for text in FORMULAS)))
        for text in FORMULAS:
            page = desk.draft(f"x{text}")
            page.title = page.note = text
            page.save_revision(user=desk.author)
        assert self.unchanged(desk, layout) == ([], {NOTHING}, len(FORMULAS))

    def test_nothing_changes_when_drafts_were_written_without_the_importer(self, desk, layout):
        for title in ("One", "One"):  # the same title and publisher twice: each row has its reference
            page = ResourcePage(
                title=f" {title}  with blanks ",
                summary="Lines\r\nof a form\x0b\tand more  ",
                year=3,
                external_address="ftp://old.example",
                live=False,
                owner=get_user_model().objects.first(),
            )
            library().add_child(instance=page)
        page.save_revision(clean=False)
        assert self.unchanged(desk, layout) == ([], {NOTHING}, 2)


def test_csv_cell_cannot_be_taken_for_a_formula(desk):
    desk.bring_in(rows_of(*((f"{text}x", "", "guidance", "") for text in FORMULAS)))
    assert not [cell for cell in cells(export("csv"), "csv", "title") if cell[0] in "=+-@\t\r"]


def test_xlsx_cell_is_text_when_it_looks_like_a_formula(desk):
    desk.bring_in(one_row(title="=1+1", year="2023"))
    [row] = list(load_workbook(io.BytesIO(export("xlsx"))).worksheets[0].iter_rows(min_row=2))
    assert {cell.data_type for cell in row if cell.value is not None} <= {"s", "inlineStr"}
    assert cells(export("xlsx"), "xlsx", "title") == ["=1+1"]


def test_newest_draft_is_exported_when_the_saved_row_is_older(desk):
    desk.bring_in(one_row())
    draft = desk.draft()
    draft.summary = "Newer"
    draft.save_revision(user=desk.author)
    assert cells(export("csv"), "csv", "summary") == ["Newer"]


@pytest.mark.parametrize("layout", ["csv", "xlsx"])
def test_template_names_every_column_and_has_no_row(desk, layout):
    with pytest.raises(FileRefused, match="no row below it"):
        read_table(template(layout))
    assert cells(template(layout), layout, NAMES[-1]) == []


def test_xlsx_template_says_what_each_column_takes(db):
    rows = list(load_workbook(io.BytesIO(template("xlsx")))["Columns"].iter_rows(values_only=True))
    assert [row[0] for row in rows[1:]] == list(NAMES)
    assert all(row[2] for row in rows)


def test_file_says_that_it_is_a_demonstration_when_it_is_one(db, settings):
    settings.DEMONSTRATION = True
    assert "demonstration" in file_name("csv")
    about = load_workbook(io.BytesIO(export("xlsx")))["About"]
    assert any("no real Board approved anything" in str(cell.value) for row in about.iter_rows() for cell in row)


def test_file_says_nothing_of_a_demonstration_when_it_is_none(settings):
    settings.DEMONSTRATION = False
    assert "demonstration" not in file_name("xlsx")


def test_export_runs_the_same_queries_whatever_the_number_of_resources(desk, django_assert_num_queries):
    desk.bring_in(one_row(**FULL))
    with django_assert_num_queries(10):
        export("csv")
    desk.bring_in_catalogue()
    with django_assert_num_queries(10):
        export("csv")
