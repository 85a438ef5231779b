"""What is said to have changed between two contents."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resources.differences import difference
from resources.differences.budget import Budget
from resources.paragraphs import paragraphs_of
from resources.words import plain

from .contents import content, file, image, table, text

pytestmark = pytest.mark.one_database

LONG = "Share it with the team that can act, on the same day."
LONGER = "Write down what you saw and heard, with the date and the time."


def marked(row):
    """Return the words of a row with [-removed-] and {+added+}."""
    signs = {"same": "%s", "removed": "[-%s-]", "added": "{+%s+}"}
    return "".join(
        " " * piece.text.startswith(" ") + signs[piece.kind] % piece.text.lstrip(" ") for piece in row.inline
    )


def changes(before, after, **options):
    """Return (kind, marked words) of each row that is not the same."""
    rows = difference(before, after, **options).rows
    return [(row.kind, marked(row)) for row in rows if row.kind != "same"]


def changed_words(before, after):
    [(kind, words)] = changes(content(text(before)), content(text(after)))
    assert kind == "changed"
    return words


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("Notice a concern early.", "Notice the concern early.", "Notice [-a-]{+the+} concern early."),
        ("Call the team today.", "Call the whole team today.", "Call the {+whole+} team today."),
        ("It is <b>very</b> plain now.", "It is very plain now.", "It is [-very-]{+very+} plain now."),
        (
            "Tell your manager or your lead soon, and write down what they say.",
            "Tell the nurse or another soon, and write down what they say.",
            "Tell [-your manager or your lead-]{+the nurse or another+} soon, and write down what they say.",
        ),
        ("تحدّث مع زميلك أولاً.", "تحدّث مع مديرك أولاً.", "تحدّث مع [-زميلك-]{+مديرك+} أولاً."),
        ("यह किताब मेरी है।", "यह क़िताब मेरी है।", "यह [-किताब-]{+क़िताब+} मेरी है।"),
    ],
)
def test_words_are_marked_as_whole_changes(before, after, words):
    assert changed_words(before, after).replace("] {", "]{") == words


@pytest.mark.parametrize(
    ("before", "after", "note"),
    [
        ('See <a href="https://a.org">it</a> now.', 'See <a href="https://b.org">it</a> now.', "link changed"),
        ("See the guide now.", 'See <a href="https://b.org">the guide</a> now.', "now a link"),
        ("See the guide now.", "See <b><i>the guide</i></b> now.", "now bold, now italic"),
        ("See the e-mail now.", "See the e -mail now.", "spacing changed"),
    ],
)
def test_note_says_what_changed_where_the_letters_did_not(before, after, note):
    [row] = [row for row in difference(content(text(before)), content(text(after))).rows if row.kind != "same"]
    assert [piece.note for piece in row.inline if piece.note] == [note]


def test_paragraph_is_removed_and_added_when_it_shares_too_little():
    assert changes(content(text(LONG)), content(text(LONGER))) == [
        ("removed", f"[-{LONG}-]"),
        ("added", f"{{+{LONGER}+}}"),
    ]


def test_title_is_one_change_however_little_it_shares():
    rows = changes(content(title="Three steps"), content(title="Whom to ask"))
    assert rows == [("changed", "[-Three steps-]{+Whom to ask+}")]


def test_block_that_moved_is_moved_and_says_so_when_it_changed_too():
    steps = {"type": "steps", "steps": [f"<p>{LONGER}</p>"]}
    others = [{"type": "heading", "text": heading} for heading in ("First", "Second", "Third")]
    after = content({"type": "steps", "steps": [f"<p>{LONGER} Sign it.</p>"]}, *others)
    [row] = [row for row in difference(content(*others, steps), after).rows if row.kind != "same"]
    assert (row.kind, row.moved, row.is_changed, row.key, row.before.key) == ("moved", "up", True, "1", "4")
    assert marked(row) == f"{LONGER} {{+Sign it.+}}"


def test_paragraph_that_became_a_heading_is_a_change():
    found = difference(content(text("Whom to ask")), content({"type": "heading", "text": "Whom to ask"}))
    [row] = [row for row in found.rows if row.kind != "same"]
    assert (row.kind, row.became, marked(row)) == ("changed", "Paragraph", "Whom to ask")


def test_table_shows_the_new_cells_when_it_has_another_column():
    before, after = table(["Place"], ["The school"]), table(["Place", "When"], ["The school", "Today"])
    assert changes(content(before), content(after)) == [
        ("changed", "Place {+| When+}"),
        ("changed", "The school {+| Today+}"),
    ]


def test_image_is_replaced_where_its_bytes_differ_even_if_its_words_do_not():
    found = difference(content(image("a")), content(image("b")))
    [row] = found.images
    assert (row.before.sha256, row.after.sha256, row.kind) == ("a" * 64, "b" * 64, "changed")
    assert found.summary == "1 picture replaced."


def test_files_are_known_by_name_then_by_bytes():
    before = content(files=[file("slides.pdf", "1"), file("poster.pdf", "2"), file("form.pdf", "3")])
    after = content(files=[file("slides.pdf", "4"), file("a3.pdf", "2"), file("notes.pdf", "5")])
    found = difference(before, after)
    names = [
        (change.kind, change.before and change.before["name"], change.after and change.after["name"])
        for change in found.files
    ]
    assert names == [
        ("replaced", "slides.pdf", "slides.pdf"),
        ("renamed", "poster.pdf", "a3.pdf"),
        ("added", None, "notes.pdf"),
        ("removed", "form.pdf", None),
    ]
    assert found.summary == "1 file replaced, 1 file added, 1 file removed, 1 file renamed."


def test_terms_tags_and_facts_are_listed_by_what_came_and_went():
    outcome = {"key": "alerters/learning-outcomes/1", "label": "tell a colleague", "role_type": "alerters"}
    after = content(
        tags=[f"tag {number}" for number in range(500)],
        learning_outcomes=[outcome | {"lead_in": "Demonstrate an ability to"}],
        review_by="2099-12-31",
        is_superseded=True,
        level="basic",
    )
    found = difference(content(), after)
    outcomes, tags = found.terms
    assert outcomes.removed == ("Demonstrate an ability to know whom to tell (Alerters)",)
    assert outcomes.added == ("Demonstrate an ability to tell a colleague (Alerters)",)
    assert (len(tags.added), tags.removed) == (500, ("referral",))
    assert [(fact.label, fact.before, fact.after) for fact in found.facts] == [
        ("Review by", "30 June 2099", "31 December 2099"),
        ("Superseded", "No", "Yes"),
        ("level", "", "basic"),
    ]
    assert found.summary == (
        "1 term added, 1 term removed; 500 tags added, 1 tag removed;"
        " “Review by” changed, “Superseded” changed, “level” changed."
    )


def test_equal_contents_are_empty_and_another_arrangement_is_not():
    assert difference(content(text("a", "b")), content(text("a", "b"))).summary == "Nothing changed."
    found = difference(content(text("a", "b")), content(text("a"), text("b")))
    assert not found.is_empty
    assert "only their arrangement differs" in found.summary


def test_one_side_that_is_missing_makes_everything_new_or_gone():
    new, gone = difference(None, content(text(LONG))), difference(content(text(LONG)), None)
    assert {row.kind for row in new.rows} == {"added"} and {row.kind for row in gone.rows} == {"removed"}
    assert new.summary.startswith("All of it is new") and "was removed" in gone.summary
    assert difference(None, None).is_empty


def test_every_paragraph_is_paired_when_400_changed():
    before = content(text(*[f"The old sentence of number {number} stands here." for number in range(400)]))
    after = content(text(*[f"The new sentence of number {number} stands here." for number in range(400)]))
    found = difference(before, after)
    assert found.summary == "400 parts changed."
    assert [row.key for row in found.rows[2:]] == [f"1.{number}" for number in range(1, 401)]


def test_text_stands_whole_and_unmarked_when_it_is_beyond_the_budget():
    budget = Budget(at_once=400)
    before, after = f"{LONG} {LONGER} Old.", f"First. {LONG} {LONGER} New."
    found = difference(content(text(before)), content(text(after)), budget)
    [row] = [row for row in found.rows if row.kind != "same"]
    assert found.is_cut and row.is_cut and row.inline == ()
    assert [(piece.kind, piece.text) for piece in (*row.of_before, *row.of_after)] == [
        ("same", before),
        ("same", after),
    ]


def test_block_of_50000_words_is_cut_when_it_changed_at_both_ends():
    block = " ".join(f"word{number % 997}" for number in range(50_000))
    found = difference(content(text(f"Old {block} old.")), content(text(f"New {block} new.")))
    assert found.is_cut and found.summary == "1 part changed."


def test_two_hundred_pages_that_share_nothing_are_told_whole():
    pages = [[" ".join(f"{side}{page}_{word}" for word in range(40)) for page in range(1_250)] for side in "ab"]
    found = difference(*(content(text(*side)) for side in pages))
    assert (found.is_cut, found.summary) == (False, "1250 parts added, 1250 parts removed.")


WORDS = st.sampled_from(["the", "team", "notices", "a", "concern", ",", "<b>today</b>", "don’t", "هُنا", "<br>"])
BODIES = st.lists(st.lists(WORDS, max_size=12).map(" ".join), max_size=6).map(lambda found: content(text(*found)))


@settings(max_examples=40, deadline=None, database=None)
@given(BODIES, BODIES)
def test_pieces_joined_give_both_texts_and_the_same_again(before, after):
    found = difference(before, after)
    for row in found.rows:
        for side, pieces in ((row.before, row.of_before), (row.after, row.of_after)):
            assert plain([word for piece in pieces for word in piece.words]) == (side.text if side else "")
    for side in ("before", "after"):
        keys = [getattr(row, side).key for row in found.rows if getattr(row, side)]
        assert len(keys) == len(set(keys)) == len(paragraphs_of(getattr(found, side)))
    assert difference(before, after) == found
