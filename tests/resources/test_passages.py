"""Passages of a content, and which of them must not be the same in two languages."""

import pytest

from resources.passages import must_be_translated, passages_in

pytestmark = pytest.mark.one_database


def test_passages_are_what_readers_read_as_one_whatever_holds_them():
    content = [
        {"type": "text", "value": "<p>Notice <b>what</b>&nbsp;changed.</p><ul><li>One</li></ul>", "id": "abc def ghi"},
        {"type": "image", "alt": "A map", "caption": "", "sha256": "00"},
        {"type": "table", "rows": [["Cell", "", None]], "attribution": "Some person"},
        "R & D",
    ]
    assert passages_in(content) == ["Notice what changed.", "One", "A map", "Cell", "R & D"]


@pytest.mark.parametrize(
    ("passage", "must_be"),
    [
        ("Notice what has changed today", True),
        ("Notice what has changed", False),
        ("Hampshire and Isle of Wight Prevent Board", False),
        ("https://www.gov.uk/guidance mail@board.example 0800 789 321", False),
        ("Call 0800 789 321 at once, today", False),
    ],
)
def test_passage_must_be_translated_when_it_is_a_sentence_and_no_name(passage, must_be):
    assert must_be_translated(passage) is must_be
