"""Files that a program wrote, not the tests: openpyxl with a chart, a link and a comment, Pillow with an animation."""

import io

from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from PIL import Image

from resources.intake.hidden_data import hidden_data, without_hidden_data

from .files import PERSON
from .refusing import problems_of


def workbook():
    """Return the bytes of a workbook with what people put into one."""
    book, out = Workbook(), io.BytesIO()
    book.properties.creator = PERSON
    sheet = book.active
    for number in range(1, 6):
        sheet.append([number, number * 2])
    sheet["A1"].comment = Comment("Is this so?", PERSON)
    sheet["B1"].hyperlink = "https://www.gov.uk/"
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=5))
    sheet.add_chart(chart, "D1")
    book.save(out)
    return out.getvalue()


def test_workbook_comes_in_and_keeps_its_comment_without_the_name():
    data = workbook()
    assert problems_of("table.xlsx", data) == []
    assert {datum.value for datum in hidden_data("table.xlsx", io.BytesIO(data))} == {PERSON}
    with without_hidden_data("table.xlsx", io.BytesIO(data)) as made:
        assert hidden_data("table.xlsx", made) == []
        comment = load_workbook(made).active["A1"].comment
    assert (comment.text, comment.author) == ("Is this so?", "Author")


def test_animations_come_in():
    frames = [Image.new("RGB", (8, 6), colour) for colour in ("navy", "white")]
    for kind, name in (("PNG", "a.png"), ("GIF", "a.gif"), ("WEBP", "a.webp")):
        out = io.BytesIO()
        frames[0].save(out, kind, save_all=True, append_images=frames[1:])
        assert problems_of(name, out.getvalue()) == []
