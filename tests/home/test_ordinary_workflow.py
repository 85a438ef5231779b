"""An ordinary page goes public when a Reviewer approves it in Wagtail's own workflow, and in no other way by a role."""

import pytest
from django.conf import settings
from django.urls import reverse

from approvals.actions import submit
from home.models import ContentPage, HomePage
from tests.editor import send_editor
from tests.factories import make_resource


@pytest.fixture
def page(client, site, people):
    """A new ordinary page that its author has sent for review, though they pressed "Publish" first."""
    add = reverse("wagtailadmin_pages:add", args=["home", "contentpage", HomePage.objects.get().pk])
    send_editor(client, people.author, add, title="News", slug="news", **{"action-publish": "1"})
    page = ContentPage.objects.get(slug="news")
    send_editor(client, people.author, edit_address(page), title="News", **{"action-submit": "1"})
    return page


def edit_address(page):
    """Return the address of the editor of a page."""
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def answer(client, person, page, action):
    """Answer the waiting step of a page's workflow."""
    client.force_login(person)
    state = page.current_workflow_task_state
    return client.post(reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, state.pk]), {"comment": ""})


def test_it_waits_until_a_reviewer_approves_it(client, people, page):
    assert client.get("/news/").status_code == 404
    answer(client, people.author, page, "approve")
    assert client.get("/news/").status_code == 404
    answer(client, people.reviewer, page, "approve")
    client.logout()
    assert "News" in client.get("/news/").content.decode()


def test_later_edit_waits_for_a_review_too(client, people, page):
    answer(client, people.reviewer, page, "approve")
    send_editor(client, people.author, edit_address(page), title="Newer news", **{"action-publish": "1"})
    assert "Newer news" not in client.get("/news/").content.decode()


def test_rejected_page_stays_where_it_was(client, people, page):
    answer(client, people.reviewer, page, "reject")
    assert client.get("/news/").status_code == 404


def test_reviewer_is_asked_to_read_it_in_the_boards_name(page, mailoutbox):
    message = next(sent for sent in mailoutbox if sent.subject == "Please review the page: News")
    assert message.body.count("\nhttp") == 3 and settings.BOARD_NAME in message.body
    assert "moderation" not in message.body


def test_draft_has_the_checker_and_the_public_page_has_it_for_nobody(client, people, page):
    client.force_login(people.author)
    draft = client.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk])).content.decode()
    assert "<wagtail-userbar>" in draft and '"link-says-where"' in draft and "Go to Wagtail admin" not in draft
    assert all("wagtail-userbar" not in client.get(address).content.decode() for address in ("/", "/about-the-board/"))
    editor = client.get(edit_address(page)).content.decode()
    assert '"link-says-where"' in editor
    # What no page shows is asked of nobody, and the footer knows ordinary pages by their slug.
    assert not any(f'name="{name}"' in editor for name in ("slug", "seo_title", "search_description", "show_in_menus"))


def test_authors_home_lists_the_page_on_its_way_and_no_resource_twice(client, people, page):
    submit(make_resource("Pocket guide", owner=people.author), people.author)
    client.force_login(people.author)
    before, _, on_their_way = client.get("/admin/").content.decode().partition("objects-in-workflow")
    assert "Pocket guide" in before
    assert "News" in on_their_way and "Pocket guide" not in on_their_way.partition("recent-edits")[0]
