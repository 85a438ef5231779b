"""The handouts' PDF: the same bytes each time, and the notice that it is a demonstration on each page."""

import re

import pytest

from cms.demo import data
from cms.demo.pdf import make_pdf

NOTICE = "DEMONSTRATION. No real Board approved this."
PAGE = {"heading": "One page", "paragraphs": ["Plain (text) with a \\ in it."], "lists": []}


def test_pdf_says_that_it_is_a_demonstration_on_each_page():
    pdf = make_pdf("Title", [PAGE, PAGE], NOTICE)
    assert pdf.count(b"/Type/Page/") == pdf.count(NOTICE.encode()) == 2
    assert b"/Lang(en-GB)" in pdf and b"/Title(Title)" in pdf and b"/Marked true" in pdf
    assert rb"Plain \(text\) with a \\ in it." in pdf


def test_pdf_table_of_objects_names_where_each_stands():
    pdf = make_pdf("Title", [PAGE], NOTICE)
    start = int(re.search(rb"startxref\n(\d+)", pdf)[1])
    assert pdf[start:].startswith(b"xref\n")
    for number, place in enumerate(re.findall(rb"(\d{10}) 00000 n ", pdf[start:]), start=1):
        assert pdf[int(place) :].startswith(b"%d 0 obj\n" % number)


def test_pdf_has_the_same_bytes_each_time():
    handouts = [handout for resource in data.own_resources() for handout in resource["files"]]
    assert handouts
    for handout in handouts:
        made = [make_pdf(handout["title"], handout["pages"], NOTICE) for _ in range(2)]
        assert made[0] == made[1]


def test_pdf_refuses_a_page_that_is_full():
    with pytest.raises(ValueError, match="full"):
        make_pdf("Title", [PAGE | {"paragraphs": ["Words. " * 2000]}], NOTICE)
