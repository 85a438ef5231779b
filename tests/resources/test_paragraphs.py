"""How a content is cut into paragraphs and words."""

import pytest

from resources.paragraphs import paragraphs_of
from resources.words import plain, words_of

from .contents import content, image, table, text

pytestmark = pytest.mark.one_database


def of_body(*body):
    return [(one.key, one.label, one.text) for one in paragraphs_of(content(*body))[2:]]


def test_paragraphs_have_keys_labels_and_plain_words_in_the_order_of_the_page():
    whole = content(
        {"type": "heading", "text": "Three steps"},
        text("One <b>bold</b>, <i>x</i>", "Two<br>lines"),
        {"type": "steps", "steps": ["<p>Notice</p><ul><li>who</li></ul>", "<p>Check</p>"]},
        {"type": "callout", "title": "Stop", "html": "<p>Call 999.</p>"},
        {"type": "quotation", "text": "First.\n\nSecond.", "attribution": "Somebody"},
        table(["Place", ""], ["", "Nurse"]),
        {"type": "video", "title": "Talk", "address": "https://example.org/v", "transcript_html": "<p>Hello.</p>"},
        image("a", caption="At school"),
        {"type": "map", "places": [{"name": "Leeds"}], "zoom": 3},
        note="Kept for the record.",
    )
    assert [(one.key, one.kind, one.label, one.text) for one in paragraphs_of(whole)] == [
        ("title", "title", "Title", "Notice, check, share"),
        ("summary", "summary", "Summary", "How to notice a concern, check it and share it."),
        ("note", "note", "Note", "Kept for the record."),
        ("1", "heading", "Heading", "Three steps"),
        ("2.1", "paragraph", "Paragraph", "One bold, x"),
        ("2.2", "paragraph", "Paragraph", "Two\nlines"),
        ("3.1", "step", "Step 1", "Notice"),
        ("3.2", "step item", "Step 1, list item", "who"),
        ("3.3", "step", "Step 2", "Check"),
        ("4.1", "callout title", "Title of the call-out", "Stop"),
        ("4.2", "callout", "Call-out", "Call 999."),
        ("5.1", "quotation", "Quotation", "First."),
        ("5.2", "quotation", "Quotation", "Second."),
        ("5.3", "attribution", "Source of the quotation", "Somebody"),
        ("6.1", "table caption", "Caption of the table", "Whom to ask"),
        ("6.2", "table headings", "Headings of the columns", "Place |"),
        ("6.3", "table row", "Row 1 of the table", "| Nurse"),
        ("7.1", "video title", "Title of the video", "Talk"),
        ("7.2", "video address", "Web address of the video", "https://example.org/v"),
        ("7.3", "transcript", "Transcript", "Hello."),
        ("8.1", "image", "Image", "A teacher listens."),
        ("8.2", "image caption", "Caption of the image", "At school"),
        ("9.1", "other map", "map", "Leeds"),
        ("9.2", "other map", "map", "3"),
    ]


def test_items_know_their_number_and_level_when_lists_stand_in_lists():
    html = "<ol><li>one<ul><li>inner</li></ul></li><li>two</li></ol>"
    found = paragraphs_of(content({"type": "text", "html": html}))[2:]
    assert [(one.label, one.level, one.text) for one in found] == [
        ("List item 1", 1, "one"),
        ("List item", 2, "inner"),
        ("List item 2", 1, "two"),
    ]


def test_words_carry_their_formatting_and_the_address_of_their_link():
    words = paragraphs_of(content(text('a <b>b <i>c</i></b> <a href="https://x.org/?a=1&amp;b=2">d</a>')))[2].words
    assert [(word.text, word.bold, word.italic, word.link) for word in words] == [
        ("a", False, False, ""),
        ("b", True, False, ""),
        ("c", True, True, ""),
        ("d", False, False, "https://x.org/?a=1&b=2"),
    ]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("don’t stop, it's 1,000.5", ["don’t", "stop", ",", "it's", "1,000.5"]),
        ("المُعلِّم، هُنا؟", ["المُعلِّم", "،", "هُنا", "؟"]),
        ("یہ می‌خواهم۔", ["یہ", "می‌خواهم", "۔"]),
        ("हिन्दी में।", ["हिन्दी", "में", "।"]),
        ("e\u0301te\u0301", ["e\u0301te\u0301"]),
        ("你好", ["你", "好"]),
        ("👨‍👩‍👧!", ["👨‍👩‍👧", "!"]),
    ],
)
def test_words_stay_whole_in_every_script(typed, words):
    assert [word.text for word in words_of(typed)] == words
    assert plain(words_of(typed)) == typed


def test_redacted_content_has_no_paragraphs():
    assert paragraphs_of(None) == []
