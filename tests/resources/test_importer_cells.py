"""resources.importer.cells: text comes in tidied and goes out harmless."""

import pytest

from resources.importer.cells import doubly_guarded, folded, guarded, tidied, tidied_line, unguarded

TEXTS = [
    "",
    "plain",
    "=1+1",
    "+44",
    "-5",
    "@name",
    "\tleading tab",
    "\rreturn",
    "'quoted'",
    "'=1+1",
    "''=1+1",
    "a=1",
    "'",
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("guard", [guarded, doubly_guarded])
def test_cell_is_the_same_when_it_went_out_and_came_back(guard, text):
    assert unguarded(guard(text)) == text


@pytest.mark.parametrize("text", ["=1+1", "+44", "-5", "@name", "\tleading tab", "\rreturn"])
def test_cell_gets_an_apostrophe_when_a_spreadsheet_would_run_it(text):
    assert guarded(text) == f"'{text}"


def test_text_keeps_its_lines_and_loses_what_is_no_text_when_tidied():
    assert tidied("  one\r\ntwo\rthree\x0bfour\x00 ") == "one\ntwo\nthree\nfour"
    assert tidied_line(" one \r\n\ttwo\x00 ") == "one two"


def test_names_are_the_same_when_only_capitals_and_blanks_differ():
    assert folded(" Home   OFFICE ") == folded("home office")
