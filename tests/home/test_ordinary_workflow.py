"""An ordinary page goes public when a Reviewer approves it in Wagtail's own workflow, and in no other way by a role."""

import pytest
from django.urls import reverse

from home.models import ContentPage, HomePage
from tests.editor import send_editor


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
