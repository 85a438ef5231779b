"""resources.importer.reading: the content of a file decides what it is, and a file that is none says how to mend it."""

import codecs
import datetime
import io
import zipfile

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.formula import ArrayFormula

from resources.importer import reading, xlsx_file
from resources.importer.problems import FileRefused
from resources.importer.reading import read_table

from .spreadsheets import csv_bytes, xlsx_bytes

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"


def refusal(data):
    with pytest.raises(FileRefused) as refused:
        read_table(data)
    return " ".join(refused.value.problems)


def cells(data):
    return [row.cells for row in read_table(data).rows]


@pytest.mark.parametrize("make", [csv_bytes, xlsx_bytes])
def test_rows_are_counted_as_a_spreadsheet_does_when_some_are_blank(make):
    table = read_table(make(["title", "note"], ["One", "x"], ["", ""], ["Two", "y"], ["", ""]))
    assert table.header == ["title", "note"]
    assert [(row.number, row.cells) for row in table.rows] == [(2, ["One", "x"]), (4, ["Two", "y"])]


def test_csv_is_read_when_it_has_a_byte_order_mark_semicolons_and_lines_inside_a_cell():
    data = codecs.BOM_UTF8 + 'title;note\r\nÉducation;"first\nsecond"\r\nTwo;\r\n'.encode()
    assert cells(data) == [["Éducation", "first\nsecond"], ["Two", ""]]


def test_csv_row_keeps_its_width_when_it_has_too_many_or_too_few_cells():
    assert cells(b"title,note\nOne,a,b\nTwo\nThree,c,,\n") == [["One", "a", "b"], ["Two"], ["Three", "c"]]


def test_apostrophe_is_taken_off_when_it_guards_a_formula():
    assert cells(b"title\n'=1+1\n=2+2\n'tis\n") == [["=1+1"], ["=2+2"], ["'tis"]]


def test_xlsx_cell_becomes_text_when_it_holds_a_number_a_date_or_a_formula():
    row = [2023, 2023.0, 1.5, True, datetime.datetime(2027, 3, 31), "=SUM(A1:A2)", None, "end"]
    assert cells(xlsx_bytes([str(number) for number in range(8)], row)) == [
        ["2023", "2023", "1.5", "yes", "2027-03-31", "=SUM(A1:A2)", "", "end"]
    ]


def test_xlsx_array_formula_is_read_as_its_text():
    workbook = Workbook()
    workbook.active.append(["title"])
    workbook.active["A2"] = ArrayFormula("A2:A2", "=SUM(B1:B2)")
    out = io.BytesIO()
    workbook.save(out)
    assert cells(out.getvalue()) == [["=SUM(B1:B2)"]]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "The file is empty"),
        (b" \r\n ", "The file is empty"),
        (b"title,note\r\n", "no row below it"),
        (b"title,note\n,\n\n", "no row below it"),
        (b"\ntitle\nOne\n", "The first row is empty"),
        (PNG, "not a CSV or XLSX file"),
        (b"%PDF-1.4\n\x01\x02", "not a CSV or XLSX file"),
        (b"title\nO\x00ne\n", "line 2 holds what no text holds"),
        (
            b"title\n\xe9ducation\n",
            "not in the encoding UTF-8: see line 2. In your spreadsheet program, choose “Save as”",
        ),
        ("title\nÉ\n".encode("utf-16"), "UTF-16"),
        (b'title,note\nOne,"never closed\n', "quotation marks up to line 2"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Excel file"),
        (b"PK\x03\x04 not a zip", "not an XLSX file"),
        (b"title\n" + b"x" * 10_000_000, "Line 2 holds a cell of more than 131072 characters"),
    ],
)
def test_file_is_refused_with_what_to_do_when_it_is_no_table(data, expected):
    assert expected in refusal(data)


def test_file_is_refused_when_it_is_another_kind_of_zip():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<document/>")
    assert "not an XLSX file" in refusal(out.getvalue())


def test_file_is_refused_when_it_is_too_large():
    assert "larger than 20 MB" in refusal(b"title\n" + b"x" * reading.MOST_BYTES)


def test_file_is_refused_with_the_limit_when_it_has_more_than_20_000_rows():
    assert len(read_table(b"title\n" + b"x\n" * 20_000).rows) == 20_000
    assert "20,000 rows" in refusal(b"title\n" + b"x\n" * 20_001)


def test_xlsx_is_refused_before_it_is_unpacked_when_it_is_a_zip_bomb():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * (xlsx_file.MOST_BYTES_UNPACKED + 1))
    assert len(out.getvalue()) < 1_000_000
    assert "larger than 200 MB" in refusal(out.getvalue())


def test_xlsx_is_refused_when_its_xml_multiplies_entities():
    laughs = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 50}">' for before, name in zip("abcdef", "bcdefg", strict=True)
    )
    data = xlsx_bytes(["title"], ["One"])
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.namelist():
            content = old.read(part).decode()
            if part == "xl/worksheets/sheet1.xml":
                content = laughs + "]>" + content.replace("title", "&g;")
            new.writestr(part, content)
    assert "not an XLSX file" in refusal(out.getvalue())
