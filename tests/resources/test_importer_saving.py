"""resources.importer.saving: drafts by a named person, and never anything public."""

from contextlib import suppress

import pytest
from django.urls import reverse
from wagtail.models import Revision
from wagtail.search.backends import get_search_backend

from resources.importer.drafts import library
from resources.importer.saving import save
from resources.importer.search_index import indexed_once
from resources.models import ResourcePage

from .library import make_author
from .spreadsheets import one_row, rows_of, table_of

FULL = {
    "year": "2023",
    "sectors": "education|health",
    "url": "https://www.gov.uk/page",
    "seen_on": "2026-03-31",
    "summary": "First line\nsecond line",
    "note": "A note",
    "is_superseded": "yes",
    "target_audiences": "alerters/target-audiences/1",
    "learning_outcomes": "alerters/learning-outcomes/2|alerters/learning-outcomes/1",
    "content_topics": "alerters/content-topics/1",
    "delivery_methods": "alerters/delivery-methods/1",
    "tags": "referral|online",
    "duration_minutes": "45",
    "review_by": "2027-03-31",
}


def numbers(saved):
    return saved.made, saved.changed, saved.unchanged, len(saved.problems)


def test_row_becomes_a_draft_of_the_person_with_all_that_it_says(desk):
    assert numbers(desk.bring_in(one_row(**FULL))) == (1, 0, 0, 0)
    page, draft = ResourcePage.objects.get(), desk.draft()
    assert page.get_parent().specific == library()
    assert (page.live, page.has_unpublished_changes, page.owner) == (False, True, desk.author)
    assert Revision.objects.get().user == desk.author
    assert (draft.title, draft.publisher, draft.year, draft.kind) == ("One", "Board", 2023, "guidance")
    assert (draft.external_address, str(draft.external_seen_on)) == ("https://www.gov.uk/page", "2026-03-31")
    assert (draft.summary, draft.note, draft.is_superseded) == ("First line\nsecond line", "A note", True)
    assert (draft.duration_minutes, str(draft.review_by)) == (45, "2027-03-31")
    assert [term.key for term in draft.role_types.all()] == ["alerters"]
    assert {term.key for term in draft.sectors.all()} == {"education", "health"}
    assert {term.number for term in draft.learning_outcomes.all()} == {1, 2}
    for field in ("target_audiences", "content_topics", "delivery_methods"):
        assert [term.number for term in getattr(draft, field).all()] == [1]
    assert {tag.name for tag in draft.tags.all()} == {"online", "referral"}


def test_catalogue_is_saved_once_when_it_is_imported_twice(desk):
    assert numbers(desk.bring_in_catalogue()) == (41, 0, 0, 0)
    assert ResourcePage.objects.filter(live=True).count() == 0
    assert numbers(desk.bring_in_catalogue(update=True)) == (0, 0, 41, 0)
    assert Revision.objects.count() == 41


def test_update_adds_a_revision_and_leaves_the_rest_alone(desk):
    desk.bring_in(one_row(**FULL))
    other = make_author("other@library.example")
    desk.author = other
    assert numbers(desk.bring_in(one_row(note="", tags="online"), update=True)) == (0, 1, 0, 0)
    draft = desk.draft()
    assert (draft.note, [tag.name for tag in draft.tags.all()]) == ("", ["online"])
    assert (draft.year, draft.summary, draft.owner) == (2023, FULL["summary"], draft.owner)
    assert Revision.objects.order_by("pk").last().user == other
    saved_row = ResourcePage.objects.get()
    assert (saved_row.note, saved_row.live) == ("A note", False)


def test_title_of_the_draft_changes_when_its_reference_is_given(desk):
    desk.bring_in(one_row())
    table = table_of(["reference", "title"], [ResourcePage.objects.get().reference, "A better title"])
    assert numbers(desk.bring_in(table, update=True)) == (0, 1, 0, 0)
    assert desk.draft("A better title").title == "A better title"


def test_good_rows_are_saved_and_wrong_ones_are_not(desk):
    table = rows_of(("One", "", "guidance", ""), ("Two", "", "nothing", ""), ("Three", "", "guidance", ""))
    assert numbers(desk.bring_in(table)) == (2, 0, 0, 1)
    assert set(ResourcePage.objects.values_list("title", flat=True)) == {"One", "Three"}


def test_nothing_is_saved_when_one_row_is_wrong_and_all_or_none_was_asked_for(desk):
    table = rows_of(("One", "", "guidance", ""), ("Two", "", "nothing", ""))
    assert numbers(desk.bring_in(table, all_or_none=True)) == (0, 0, 0, 1)
    assert not ResourcePage.objects.exists()
    assert numbers(
        desk.bring_in(rows_of(("One", "", "guidance", ""), ("Two", "", "report", "")), all_or_none=True)
    ) == (
        2,
        0,
        0,
        0,
    )


@pytest.mark.parametrize(("all_or_none", "changed"), [(True, 0), (False, 1)])
def test_row_is_reported_when_its_draft_was_deleted_in_the_meantime(desk, all_or_none, changed):
    desk.bring_in(rows_of(("One", "", "guidance", ""), ("Two", "", "guidance", "")))
    plan = desk.check(rows_of(("One", "", "report", ""), ("Two", "", "report", "")), update=True)
    ResourcePage.objects.get(title="Two").delete()
    saved = save(plan, desk.author, all_or_none)
    assert [(problem.row, problem.text) for problem in saved.problems] == [
        (3, "Somebody deleted the draft in the meantime. Check the file again.")
    ]
    assert saved.changed == changed


def test_two_drafts_may_have_the_same_long_title(desk):
    title = "x" * 255
    assert numbers(desk.bring_in(rows_of((title, "A", "guidance", ""), (title, "B", "guidance", "")))) == (2, 0, 0, 0)


def test_nothing_public_shows_an_imported_resource(desk, client):
    desk.bring_in(one_row(title="Quite secret so far"))
    reference = ResourcePage.objects.get().reference
    assert client.get(reverse("resource", args=[reference, "quite-secret-so-far"])).status_code == 404
    assert "Quite secret" not in client.get(reverse("library")).content.decode()


class TestSearchIndex:
    """The index of the admin's search."""

    def found(self, words):
        return [page.title for page in get_search_backend().search(words, ResourcePage)]

    def test_imported_resources_are_found(self, desk):
        desk.bring_in_catalogue()
        assert "Mental Capacity Act 2005" in self.found("capacity")

    def test_index_follows_each_save_again_after_an_import(self, desk):
        desk.bring_in(one_row())
        page = ResourcePage.objects.get()
        page.title = "Umbrella"
        page.save()
        assert self.found("umbrella") == ["Umbrella"]

    def test_index_follows_each_save_again_when_an_import_broke_off(self, desk):
        with suppress(ZeroDivisionError), indexed_once(ResourcePage):
            desk.bring_in(one_row(title="Umbrella"))
            raise ZeroDivisionError
        assert self.found("umbrella") == ["Umbrella"]
