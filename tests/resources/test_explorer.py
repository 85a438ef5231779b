"""Wagtail's list of drafts: stage, owner, review date as columns, filters and files, in a fixed number of queries."""

import csv
import io
from datetime import date
from html.parser import HTMLParser

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from audiences.models import RoleType
from resources.models import ResourcePage
from tests.approvals.plain_resource import approved, before_the_board
from tests.factories import make_library, make_resource


class Cells(HTMLParser):
    """Collects the words of each cell of a table, as `rows`."""

    def __init__(self, html):
        super().__init__()
        self.rows, self.depth = [], 0
        self.feed(html)
        self.rows = [[" ".join(" ".join(cell).split()) for cell in row] for row in self.rows if len(row) > 4]

    def handle_starttag(self, tag, attrs):
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th") and self.rows:
            self.rows[-1].append([])
            self.depth += 1

    def handle_endtag(self, tag):
        self.depth -= tag in ("td", "th")

    def handle_data(self, data):
        if self.depth > 0:
            self.rows[-1][-1].append(data)


@pytest.fixture
def drafts(site, people):
    """A public resource, one that waits for the Board, and one that was never sent."""
    found = [make_resource(f"{name} one", owner=people.author) for name in ("Public", "Waiting", "Fresh")]
    approved(found[0], people)
    before_the_board(found[1], people)
    return found


@pytest.fixture
def explorer(client, drafts, people):
    """Open the list of drafts as the author; return the response."""
    client.force_login(people.author)
    return lambda **query: client.get(reverse("wagtailadmin_explore", args=[make_library().pk]), query)


def titles(response):
    """Return the titles in a list."""
    return {page.title for page in response.context["pages"]}


def test_list_has_both_answers_and_the_reference_as_columns(explorer, drafts):
    header, *rows = Cells(explorer().content.decode()).rows
    assert header[2:7] == ["Reference", "What the public has", "Where the draft stands", "Owner", "Review by"]
    assert {tuple(row[2:7]) for row in rows} == {
        (drafts[0].reference, "Public (edition 1)", "Nothing newer", "First Author", "30 June 2099"),
        (drafts[1].reference, "Not public", "Before the Board", "First Author", "30 June 2099"),
        (drafts[2].reference, "Not public", "Draft", "First Author", "30 June 2099"),
    }


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ({"public_stage": "public"}, {"Public one"}),
        ({"public_stage": ["nothing", "withdrawn"]}, {"Waiting one", "Fresh one"}),
        ({"draft_stage": "before_the_board"}, {"Waiting one"}),
        ({"public_stage": "nothing", "draft_stage": "draft"}, {"Fresh one"}),
        ({"public_stage": "nothing", "q": "waiting"}, {"Waiting one"}),
        ({"public_stage": "public", "search_all": "1"}, {"Public one"}),
        ({"draft_stage": "sent_back"}, set()),
        ({"review_date": ["overdue", "1-month"]}, set()),
        ({"review_date": "later", "public_stage": "public"}, {"Public one"}),
        ({"review_date": "later", "q": "fresh"}, {"Fresh one"}),
    ],
)
def test_list_can_be_filtered_by_both_answers_and_searched(explorer, query, wanted):
    assert titles(explorer(**query)) == wanted


def test_filter_of_the_stage_takes_many_at_once_and_says_which_are_on(explorer):
    page = explorer(public_stage=["public", "nothing"]).content.decode()
    for name, value in [("public_stage", "review_due"), ("draft_stage", "before_the_board")]:
        assert f'name="{name}" value="{value}"' in page
    assert page.count('data-w-active-filter-id="id_public_stage') == 2


@pytest.mark.parametrize("query", [{}, {"public_stage": "nothing"}, {"q": "one"}], ids=["all", "filtered", "searched"])
def test_list_takes_as_many_queries_for_many_as_for_two(explorer, people, query):
    explorer(**query)
    with CaptureQueriesContext(connection) as few:
        explorer(**query)
    for number in range(10):
        make_resource(f"One {number}", owner=people.author)
    with CaptureQueriesContext(connection) as many:
        assert "One 9" in titles(explorer(**query))
    assert len(many) == len(few)


def test_list_of_all_resources_shows_the_stages_too_and_takes_as_many_queries(client, drafts, people):
    address = reverse("wagtailadmin_pages:type_use", args=["resources", "resourcepage"])
    # Not as somebody who translates: for them wagtail-localize 1.14.5 asks twice for each row of any list of pages.
    client.force_login(people.author)
    client.get(address)
    with CaptureQueriesContext(connection) as few:
        assert "Before the Board" in client.get(address).content.decode()
    for number in range(5):
        make_resource(f"One {number}", owner=people.author)
    with CaptureQueriesContext(connection) as many:
        client.get(address)
    assert len(many) == len(few)


@pytest.mark.parametrize(
    "address",
    [
        lambda: reverse("wagtailadmin_pages:search") + "?q=one",
        lambda: reverse("wagtailadmin_choose_page_child", args=[make_library().pk]),
    ],
    ids=["search", "chooser"],
)
def test_other_lists_of_pages_read_the_stages_at_once(client, drafts, people, address):
    def read():
        with CaptureQueriesContext(connection) as queries:
            assert "Before the Board" in client.get(address()).content.decode()
        return sum("approvals_" in query["sql"] for query in queries)

    client.force_login(people.author)
    few = read()
    for number in range(5):
        make_resource(f"One {number}", owner=people.author)
    assert read() == few


@pytest.mark.parametrize("ordering", ["ord", "title", "-title", "latest_revision_created_at"])
def test_list_can_be_ordered_as_before(client, drafts, people, ordering):
    client.force_login(people.superuser)
    shown = client.get(reverse("wagtailadmin_explore", args=[make_library().pk]), {"ordering": ordering})
    assert titles(shown) == {"Public one", "Waiting one", "Fresh one"}


def test_list_can_be_filtered_by_role_type_and_owner(explorer, drafts, people):
    role_types = RoleType.objects.in_bulk(field_name="slug")
    drafts[2].role_types = [role_types["alerters"], role_types["responders"]]
    drafts[2].owner = people.second_author
    drafts[2].save()
    one, other = role_types["alerters"].pk, role_types["responders"].pk
    assert titles(explorer(role_type=[one, other])) == {"Public one", "Waiting one", "Fresh one"}
    assert titles(explorer(role_type=other)) == titles(explorer(owner=people.second_author.pk)) == {"Fresh one"}
    assert explorer(role_type="zebra", review_date="zebra").status_code == 200


def test_list_is_ordered_by_review_date_with_none_last(explorer, drafts):
    for draft, day in zip(drafts[1:], [None, date(2098, 1, 1)], strict=True):
        ResourcePage.objects.filter(pk=draft.pk).update(review_by=day)
    for ordering, wanted in [("", "Fresh Public Waiting"), ("-", "Public Fresh Waiting")]:
        shown = explorer(ordering=f"{ordering}review_date").context["pages"]
        assert " ".join(page.title.removesuffix(" one") for page in shown) == wanted
    assert explorer(ordering="review_date", q="one").status_code == 200


def read_export(answer, layout):
    """Return the rows of an exported file as lists of text."""
    data = b"".join(answer.streaming_content)
    assert f".{layout}" in answer["Content-Disposition"]
    if layout == "csv":
        return list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    return [[str(value or "") for value in row] for row in load_workbook(io.BytesIO(data)).active.values]


@pytest.mark.parametrize("layout", ["csv", "xlsx"])
def test_export_holds_exactly_what_the_filter_shows(explorer, drafts, layout):
    header, row = read_export(explorer(public_stage="public", export=layout), layout)
    assert header[:3] == ["Reference", "Title", "Language"]
    assert row[:6] == [
        drafts[0].reference,
        "Public one",
        "en-gb",
        "Public (edition 1)",
        "Nothing newer",
        "First Author",
    ]
    assert row[6].startswith("2099-06-30")
    assert len(read_export(explorer(q="one", draft_stage="draft", export=layout), layout)) == 2


def test_export_holds_no_formula(explorer, people):
    make_resource("=1+1 €", owner=people.author)
    assert any(row[1].startswith("'=1+1") for row in read_export(explorer(export="csv"), "csv"))
    sheet = load_workbook(io.BytesIO(b"".join(explorer(export="xlsx").streaming_content))).active
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert "=1+1 €" in [cell.value for cell in cells] and "f" not in [cell.data_type for cell in cells]


def test_export_takes_as_many_queries_for_many_as_for_two(explorer, people):
    def count():
        with CaptureQueriesContext(connection) as queries:
            rows = read_export(explorer(export="csv"), "csv")
        return len(rows), len(queries)

    few = count()
    for number in range(20):
        make_resource(f"One {number}", owner=people.author)
    assert count() == (few[0] + 20, few[1])
