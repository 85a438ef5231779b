"""resources.importer.checking: what each row would do, and what is wrong with it."""

import datetime

import pytest

from audiences.models import LearningOutcome
from resources.importer.checking import CHANGE, MAKE, NOTHING, WRONG
from resources.importer.problems import FileRefused
from resources.importer.reading import read_table
from resources.models import ResourcePage

from .library import CATALOGUE, make_author
from .spreadsheets import one_row, rows_of, table_of

pytestmark = pytest.mark.one_database


def problems(plan):
    return [(problem.row, problem.column, problem.text) for problem in plan.problems]


def actions(plan):
    return [row.action for row in plan.rows]


def test_catalogue_makes_41_drafts(desk):
    plan = desk.check(read_table(CATALOGUE.read_bytes()))
    assert problems(plan) == []
    assert actions(plan) == [MAKE] * 41


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"title": ""}, "must not be empty"),
        ({"title": "!?"}, "at least one letter"),
        ({"title": "x" * 256}, "256 characters; at most 255"),
        ({"kind": ""}, "must not be empty. Write one of: guidance"),
        ({"kind": "guidence"}, "Did you mean “guidance”?"),
        ({"kind": "zzz"}, "It takes: guidance, e-learning"),
        ({"year": "two thousand"}, "“two thousand” is not right here. Write a whole number from 1900 to "),
        ({"year": "23"}, "from 1900 to "),
        ({"year": "٢٠٢٣"}, "from 1900 to "),
        ({"role_types": "alerters|respnders"}, "“respnders” is not known here. Did you mean “responders”?"),
        ({"sectors": "schools"}, "“schools” is not known here. It takes: local-authorities"),
        ({"url": "gov.uk"}, "is no web address. Write it whole"),
        ({"url": "javascript:alert(1)"}, "is no web address"),
        ({"seen_on": "31 March"}, "is no date. Write it as"),
        ({"review_by": "2027-02-30"}, "is no date"),
        ({"is_superseded": "perhaps"}, "Write yes or no"),
        ({"duration_minutes": "0"}, "from 1 to"),
        ({"summary": "x" * 501}, "501 characters; at most 500 fit"),
        ({"tags": "x" * 101}, "more than 100 characters"),
        ({"learning_outcomes": "alerters/learning-outcomes/99"}, "Did you mean “alerters/learning-outcomes/"),
        ({"learning_outcomes": "responders/learning-outcomes/1"}, "belongs to the role type “responders”"),
        ({"licence": "none of these"}, "is not known here. It takes:"),
    ],
)
def test_cell_is_wrong_with_row_column_and_what_would_be_right(desk, cells, expected):
    plan = desk.check(one_row(**cells))
    [(row, column, text)] = problems(plan)
    assert (row, column) == (2, next(iter(cells)))
    assert expected in text


def test_all_wrong_cells_of_all_rows_are_reported_at_once(desk):
    plan = desk.check(rows_of(("", "", "kindd", ""), ("Two", "", "guidance", "nobody"), year="x"))
    assert [(row, column) for row, column, _text in problems(plan)] == [
        (2, "title"),
        (2, "year"),
        (2, "kind"),
        (3, "year"),
        (3, "role_types"),
    ]


def test_cells_are_read_by_slug_or_name_whatever_the_capitals_and_blanks(desk):
    plan = desk.check(
        one_row(
            kind=" E-Learning ",
            role_types=" Decision makers | ALERTERS ||",
            sectors="Health|education",
            year="2023.0",
            seen_on="31/03/2026",
            review_by="2027-03-31",
            is_superseded="Yes",
            tags="Online | online| referral",
        )
    )
    assert problems(plan) == []
    values = plan.rows[0].values
    assert values["kind"] == "e-learning"
    assert [term.slug for term in values["role_types"]] == ["alerters", "decision-makers"]
    assert [term.slug for term in values["sectors"]] == ["education", "health"]
    assert (values["year"], values["is_superseded"]) == (2023, True)
    assert (values["seen_on"], values["review_by"]) == (datetime.date(2026, 3, 31), datetime.date(2027, 3, 31))
    assert values["tags"] == ("online", "referral")


def test_term_is_found_by_name_within_the_role_types_of_the_row(desk):
    outcome = LearningOutcome.objects.filter(role_type__slug="alerters").first()
    plan = desk.check(one_row(learning_outcomes=outcome.name.upper()))
    assert plan.rows[0].values["learning_outcomes"] == (outcome,)


def test_term_stands_for_each_role_type_when_several_have_the_name(desk):
    for outcome in LearningOutcome.objects.filter(
        number=1, role_type__slug__in=["alerters", "responders", "governance"]
    ):
        LearningOutcome.objects.filter(pk=outcome.pk).update(name="Share a concern")
    plan = desk.check(one_row(role_types="alerters|governance", learning_outcomes="Share a concern"))
    assert [term.role_type.slug for term in plan.rows[0].values["learning_outcomes"]] == ["alerters", "governance"]


def test_term_is_wrong_when_the_board_has_retired_it(desk):
    old, new = LearningOutcome.objects.filter(role_type__slug="alerters")[:2]
    LearningOutcome.objects.filter(pk=old.pk).update(retired_on=datetime.date(2026, 1, 1), successor=new)
    [(_row, column, text)] = problems(desk.check(one_row(learning_outcomes=old.key)))
    assert (column, text) == ("learning_outcomes", f"“{old.key}” was retired by the Board. Write “{new.key}”.")


def test_term_stays_when_the_resource_had_it_before_the_board_retired_it(desk):
    outcome = LearningOutcome.objects.filter(role_type__slug="alerters").first()
    desk.bring_in(one_row(learning_outcomes=outcome.key))
    LearningOutcome.objects.filter(pk=outcome.pk).update(retired_on=datetime.date(2026, 1, 1))
    assert actions(desk.check(one_row(learning_outcomes=outcome.key), update=True)) == [NOTHING]
    assert actions(desk.check(one_row(learning_outcomes=outcome.name, note="New"), update=True)) == [CHANGE]


def test_rows_are_wrong_when_two_have_the_same_title_and_publisher(desk):
    plan = desk.check(
        rows_of(("One", "Board", "guidance", ""), ("Two", "", "leaflet", ""), (" one", "BOARD", "report", ""))
    )
    assert problems(plan) == [
        (row, "title", "Rows 2 and 4 have the same title and publisher. Keep one of them.") for row in (2, 4)
    ]
    assert actions(plan) == [WRONG, MAKE, WRONG]


def test_row_is_wrong_when_it_has_more_or_fewer_cells_than_the_header(desk):
    plan = desk.check(
        read_table(b"title,publisher,kind\nOne,Board\nTwo,Board, of Hampshire,guidance\nThree,Board,guidance\n")
    )
    assert [(row, column) for row, column, _text in problems(plan)] == [(2, ""), (3, "")]
    assert "2 cells, the header 3" in plan.problems[0].text
    assert "stands in quotation marks" in plan.problems[1].text
    assert actions(plan) == [WRONG, WRONG, MAKE]


def test_text_is_kept_when_it_looks_like_a_formula(desk):
    plan = desk.check(one_row(title='=HYPERLINK("https://evil.example")'))
    assert plan.rows[0].values["title"] == '=HYPERLINK("https://evil.example")'


class TestHeader:
    """Columns that are unknown, missing or doubled."""

    @pytest.mark.parametrize(
        ("header", "expected"),
        [
            (["title", "publisher", "kind", "sector"], "“sector” is no column. Did you mean “sectors”?"),
            (["title", "publisher", "kind", "zzz"], "“zzz” is no column. The columns are: reference, title"),
            (["title", "publisher", "kind", "Title"], "The column “title” is there twice."),
            (["title", "publisher", "", "kind"], "Column 3 has no name"),
            (["title", "url"], "The column “publisher” is missing. The column “kind” is missing."),
        ],
    )
    def test_file_is_refused_with_everything_that_is_wrong(self, desk, header, expected):
        with pytest.raises(FileRefused) as refused:
            desk.check(table_of(header, ["x"] * len(header)))
        assert expected in " ".join(refused.value.problems)

    def test_column_is_known_whatever_its_capitals_and_blanks(self, desk):
        plan = desk.check(table_of(["Title", "PUBLISHER ", "kind", "Role types"], ["One", "", "guidance", "alerters"]))
        assert [column.name for column in plan.columns] == ["title", "publisher", "kind", "role_types"]


class TestMatching:
    """Which resource of the library a row is about."""

    def test_row_is_wrong_when_the_resource_exists_and_no_update_was_asked_for(self, desk):
        desk.bring_in(one_row())
        [(row, column, text)] = problems(desk.check(one_row(title="ONE")))
        assert (row, column) == (2, "title")
        assert text.startswith(f"This is in the library already, as {ResourcePage.objects.get().reference}.")

    def test_row_changes_the_resource_when_title_and_publisher_match(self, desk):
        desk.bring_in(rows_of(("One", "Board", "guidance", ""), ("One", "Council", "guidance", "")))
        plan = desk.check(one_row(title="one", note="New", publisher="council", role_types=""), update=True)
        assert actions(plan) == [CHANGE]
        assert plan.rows[0].draft.values["publisher"] == "Council"

    def test_row_changes_the_resource_when_its_reference_matches(self, desk):
        desk.bring_in(one_row())
        reference = ResourcePage.objects.get().reference
        plan = desk.check(table_of(["reference", "year"], [reference.lower(), "2020"]), update=True)
        assert actions(plan) == [CHANGE]
        assert [column.name for column in plan.rows[0].changes] == ["year"]

    def test_row_is_new_when_only_its_web_address_is_known(self, desk):
        desk.bring_in(one_row(url="https://www.gov.uk/page"))
        assert actions(desk.check(one_row(title="Two", url="https://www.gov.uk/page"), update=True)) == [MAKE]

    @pytest.mark.parametrize("update", [True, False])
    def test_row_is_wrong_when_nothing_has_its_reference(self, desk, update):
        [(row, column, text)] = problems(desk.check(one_row(reference="ABC-1"), update))
        assert (row, column) == (2, "reference")
        assert "leave the reference empty" in text

    def test_row_is_wrong_when_several_resources_have_its_title_and_publisher(self, desk):
        desk.bring_in(rows_of(("One", "Board", "guidance", ""), ("Two", "Board", "guidance", "")))
        desk.bring_in(table_of(["reference", "title"], [desk.draft("Two").reference, "One"]), update=True)
        [(_row, column, text)] = problems(desk.check(one_row(), update=True))
        assert column == "title"
        assert all(page.reference in text for page in ResourcePage.objects.all())

    def test_rows_are_wrong_when_two_are_about_the_same_resource(self, desk):
        desk.bring_in(one_row())
        reference = desk.draft().reference
        table = table_of(
            ["reference", "title", "publisher", "kind"],
            [reference, "Another title", "Board", "guidance"],
            ["", "One", "Board", "guidance"],
        )
        assert problems(desk.check(table, update=True)) == [
            (row, "", "Rows 2 and 3 are about the same resource. Keep one of them.") for row in (2, 3)
        ]

    def test_row_is_wrong_when_the_resource_is_locked(self, desk):
        desk.bring_in(one_row())
        ResourcePage.objects.update(locked=True, locked_by=make_author("other@library.example"))
        assert "locked" in desk.check(one_row(note="New"), update=True).problems[0].text
        assert actions(desk.check(one_row(), update=True)) == [NOTHING]


def test_checking_runs_the_same_queries_whatever_the_number_of_rows(desk, django_assert_num_queries):
    rows = [(f"Resource {number}", "Board", "guidance", "alerters") for number in range(30)]
    columns = {"learning_outcomes": "alerters/learning-outcomes/1", "tags": "one|two"}
    desk.bring_in(rows_of(*rows, **columns))
    for few in (rows[:2], rows):
        with django_assert_num_queries(10):
            assert set(actions(desk.check(rows_of(*few, **columns), update=True))) == {NOTHING}
