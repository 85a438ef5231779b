"""Wagtail's own e-mails: none about what the Board approves, as ever about an ordinary page."""

import pytest
from django.core import mail
from django.test import TestCase
from django.urls import reverse

from approvals.actions import review, vote
from home.models import ContentPage, HomePage
from tests.editor import send_editor
from tests.factories import make_resource
from tests.reviewing import recommend


@pytest.fixture
def ordinary_page(client, site, people):
    """A new ordinary page that its author has sent for review."""
    add = reverse("wagtailadmin_pages:add", args=["home", "contentpage", HomePage.objects.get().pk])
    send_editor(client, people.author, add, title="News", slug="news", **{"action-submit": "1"})
    return ContentPage.objects.get(slug="news")


def subjects():
    """Return whom was written what since the last question."""
    found = sorted((message.to[0].partition("@")[0], message.subject.partition(":")[0]) for message in mail.outbox)
    mail.outbox.clear()
    return found


def test_only_ours_are_sent_about_a_resource(site, people):
    draft = make_resource(owner=people.author)
    with TestCase.captureOnCommitCallbacks(execute=True):
        draft.get_workflow().start(draft, people.author)
    assert subjects() == [("some.reviewer", "Please review")]
    with TestCase.captureOnCommitCallbacks(execute=True):
        review(draft.waiting_submission(), people.reviewer, "changes_requested", "Say whom to call.")
    assert draft.current_workflow_state.status == "needs_changes"
    (message,) = mail.outbox
    assert f"/review/{draft.stage.submission.pk}/" in message.body
    assert subjects() == [("first.author", "Sent back")]
    with TestCase.captureOnCommitCallbacks(execute=True):
        draft.current_workflow_state.resume(people.author)
        submission = draft.waiting_submission()
        recommend(submission, people.reviewer)
        for member in people.members[:3]:
            vote(submission, member, "approve")
    draft.refresh_from_db()
    assert draft.live and draft.current_workflow_state is None
    receipts = [(f"member.{number}", "Your vote was recorded") for number in (1, 2, 3)]
    assert subjects() == [("first.author", "Approved"), *receipts]


def test_wagtails_are_sent_about_an_ordinary_page(ordinary_page, people):
    told = {to for to, _subject in subjects()}
    assert told == {"some.reviewer", "some.superuser"}
    ordinary_page.current_workflow_task_state.approve(user=people.reviewer)
    assert [to for to, _subject in subjects()] == ["first.author"]
