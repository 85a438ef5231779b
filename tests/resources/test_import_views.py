"""resources.views.import_export: upload, preview, save and download in Wagtail's admin."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from accounts import roles
from accounts.models import User
from resources.models import ResourcePage

from .library import CATALOGUE
from .spreadsheets import csv_bytes

pytestmark = pytest.mark.one_database

HEADER = ["title", "publisher", "kind", "year"]
MIXED = csv_bytes(HEADER, ["One", "Board", "guidance", "2020"], ["", "Board", "leaflet", "soon"])


@pytest.fixture
def author(client, desk):
    """A client that is signed in as the author."""
    client.force_login(desk.author)
    return client


def upload(client, data, name="file.csv", **choices):
    return client.post(reverse("resource_import"), {"file": SimpleUploadedFile(name, data), **choices})


def page_of(answer):
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def words(part):
    return " ".join(part.get_text(" ").split())


def preview_rows(client, data, **choices):
    answer = client.get(upload(client, data, **choices).url)
    table = page_of(answer).select_one("main table")
    return [[words(cell) for cell in row.find_all(["th", "td"])] for row in table.tbody.find_all("tr")]


def test_catalogue_is_uploaded_checked_and_saved_as_drafts(author, desk):
    answer = upload(author, CATALOGUE.read_bytes())
    assert answer.status_code == 302
    page = page_of(author.get(answer.url))
    assert "New drafts: 41. Changed: 0. Without a change: 0. Wrong: 0." in words(page)
    assert not ResourcePage.objects.exists()
    result = page_of(author.post(answer.url))
    assert "New drafts: 41. Changed: 0. Left as they were: 0." in words(result)
    assert ResourcePage.objects.filter(live=False, owner=desk.author).count() == 41


def test_preview_shows_each_problem_in_its_cell(author):
    rows = preview_rows(author, MIXED)
    assert rows[0] == ["2", "New draft", "One", "Board", "guidance", "2020"]
    assert rows[1][:2] == ["3", "Wrong"]
    assert "This must not be empty" in rows[1][2]
    assert rows[1][3:5] == ["Board", "leaflet"]
    assert rows[1][5].startswith("soon “soon” is not right here")


def test_preview_shows_a_problem_beside_the_row_when_the_file_has_no_such_column(author):
    rows = preview_rows(author, b"title,publisher,kind\nOne,Board\n")
    assert "This row has 2 cells, the header 3." in rows[0][1]


def test_preview_marks_what_would_change(author, desk):
    author.post(upload(author, MIXED).url)
    changed = csv_bytes(HEADER, ["One", "Board", "guidance", "2021"])
    page = page_of(author.get(upload(author, changed, update="on").url))
    assert [words(mark) for mark in page.find_all("ins")] == ["2021"]


def test_preview_shows_the_first_rows_and_wrong_ones_after_them(author):
    kinds = ["guidance"] * 201 + ["wrong"] * 501
    data = csv_bytes(HEADER, *([f"Number {place}", "", kind, ""] for place, kind in enumerate(kinds)))
    rows = preview_rows(author, data)
    assert len(rows) == 200 + 500
    assert [row[:2] for row in rows[199:201]] == [["201", "New draft"], ["203", "Wrong"]]


def test_good_rows_are_saved_and_the_result_names_the_others(author):
    result = page_of(author.post(upload(author, MIXED).url))
    assert "New drafts: 1." in words(result)
    assert "1 row was not saved." in words(result)
    assert "Row 3, title: This must not be empty." in words(result)
    assert ResourcePage.objects.get().title == "One"


def test_save_is_not_offered_when_a_row_is_wrong_and_all_or_none_was_chosen(author):
    address = upload(author, MIXED, all_or_none="on").url
    page = page_of(author.get(address))
    assert "Save as drafts" not in words(page)
    assert "Nothing can be saved" in words(page)
    author.post(address)
    assert not ResourcePage.objects.exists()


def test_save_is_not_offered_when_the_library_has_all_of_it(author, desk):
    desk.bring_in_catalogue()
    page = page_of(author.get(upload(author, CATALOGUE.read_bytes(), update="on").url))
    assert "There is nothing to save" in words(page)
    assert "Save as drafts" not in words(page)


def test_file_is_saved_once_when_the_button_is_pressed_twice(author):
    address = upload(author, MIXED).url
    author.post(address)
    answer = author.post(address, follow=True)
    assert "has been saved already" in words(page_of(answer))
    assert ResourcePage.objects.count() == 1


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00", "table.csv", "not a CSV or XLSX file"),
        (b"title\n\xe9\n", "table.csv", "not in the encoding UTF-8"),
        (b"", "table.csv", "The file is empty"),
        (b"title,publisher,kind\n", "table.csv", "no row below it"),
        (b"titel,publisher,kind\nx,y,z\n", "table.csv", "Did you mean “title”?"),
        (b"PK\x03\x04nonsense", "table.xlsx", "not an XLSX file"),
    ],
)
def test_form_comes_back_with_what_is_wrong_when_the_file_is_no_table(author, data, name, expected):
    page = page_of(upload(author, data, name, update="on"))
    assert expected in words(page)
    assert page.find("input", {"name": "update"}).has_attr("checked")


def test_form_asks_for_a_file_when_none_was_chosen(author):
    assert "Choose a CSV or XLSX file." in words(page_of(author.post(reverse("resource_import"))))


def test_text_of_the_file_is_never_markup(author):
    answer = author.get(upload(author, csv_bytes(HEADER, ["<script>alert(1)</script>", "", "<b>", ""])).url)
    assert b"<script>alert" not in answer.content
    assert b"&lt;script&gt;alert" in answer.content


@pytest.mark.parametrize("layout", ["csv", "xlsx"])
@pytest.mark.parametrize("view", ["resource_template", "resource_export"])
def test_download_has_a_name_and_says_that_it_is_a_demonstration(author, settings, view, layout):
    settings.DEMONSTRATION = True
    answer = author.get(reverse(view, args=[layout]))
    assert "demonstration" in answer["Content-Disposition"]
    assert answer["Content-Disposition"].endswith(f'.{layout}"')


def test_export_is_uploaded_again_without_a_change(author, desk):
    desk.bring_in_catalogue()
    data = author.get(reverse("resource_export", args=["xlsx"])).content
    rows = preview_rows(author, data, update="on")
    assert {row[1] for row in rows} == {"No change"}


def addresses():
    return [
        reverse("resource_import"),
        reverse("resource_import_preview", args=["0" * 32]),
        reverse("resource_template", args=["csv"]),
        reverse("resource_export", args=["csv"]),
    ]


@pytest.mark.parametrize("role", [role.name for role in roles.ROLES if role.name != roles.AUTHOR] + [None])
def test_only_those_who_may_add_resources_get_in(client, desk, role):
    person = User.objects.create_user("somebody@library.example", display_name="Somebody")
    person.groups.set(Group.objects.filter(name=role))
    client.force_login(person)
    for address in addresses():
        assert client.get(address).status_code in (302, 403)
    upload(client, MIXED)
    assert not ResourcePage.objects.exists()


def test_anonymous_visitor_is_asked_to_sign_in(client, desk):
    for address in addresses():
        assert client.get(address).status_code == 302
        assert client.post(address).status_code == 302


def test_preview_is_not_shown_to_another_person(author, desk, client):
    address = upload(author, MIXED).url
    other = type(client)()
    other.force_login(User.objects.create_superuser("other@library.example", display_name="Other"))
    assert other.get(address).url == reverse("resource_import")
    assert other.post(address).url == reverse("resource_import")
    assert not ResourcePage.objects.exists()


def test_menu_offers_import_to_those_who_may(author, desk, client):
    assert reverse("resource_import") in author.get(reverse("wagtailadmin_home")).content.decode()
    reviewer = User.objects.create_user("reviewer@library.example", display_name="Reviewer")
    reviewer.groups.add(Group.objects.get(name=roles.REVIEWER))
    client.force_login(reviewer)
    assert reverse("resource_import") not in client.get(reverse("wagtailadmin_home")).content.decode()
