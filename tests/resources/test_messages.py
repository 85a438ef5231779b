"""The secretary's page of e-mails that could not be sent."""

import logging

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from approvals.models import Notification
from approvals.sending import send_due
from tests.approvals.plain_resource import PlainResource, before_the_board
from tests.approvals.told import dead_mail_server

__all__ = ["dead_mail_server"]


@pytest.fixture
def unsent(people, dead_mail_server, settings, caplog):
    """A vote of which five members could not be told; the mail server is well again."""
    caplog.set_level(logging.CRITICAL)
    before_the_board(PlainResource(), people)
    send_due.call()
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    return Notification.objects.unsent()


def ask(client, people, role="secretary", **typed):
    """Open the page as a role, or send its form."""
    client.force_login(people.members[0] if role == "member" else getattr(people, role))
    return client.post(reverse("unsent_messages"), typed) if typed else client.get(reverse("unsent_messages"))


@pytest.mark.parametrize("role", ["author", "reviewer", "member", "auditor", "administrator", "superuser"])
def test_page_is_the_secretarys_alone(client, people, role):
    assert ask(client, people, role).status_code == 403


def test_secretary_reads_to_whom_and_why_and_tries_again(client, people, unsent):
    client.force_login(people.secretary)
    sections = {section.heading: section for section in client.get(reverse("board")).context["sections"]}
    assert sections["E-mails that could not be sent"].total == 5
    page = ask(client, people).content.decode()
    for words in ("Vote opened: to Member 1", "HIPB-0001", "The mail server did not answer.", "Next try: "):
        assert words in page
    ask(client, people, message=unsent.get(person_number=people.members[0].person_number).pk)
    assert [message.to for message in mail.outbox] == [[people.members[0].email]]
    assert unsent.count() == 4
    ask(client, people, message="all")
    assert "Every e-mail was sent" in ask(client, people).content.decode()
    assert len(mail.outbox) == 5


def test_page_says_when_a_message_is_given_up(client, people, unsent):
    unsent.update(next_try_at=None)
    assert "It is not tried again by itself." in ask(client, people).content.decode()


def test_page_takes_as_many_queries_for_25_messages_as_for_five(client, people, unsent):
    def queries():
        with CaptureQueriesContext(connection) as asked:
            assert ask(client, people).status_code == 200
        return len(asked)

    queries()  # Wagtail remembers the site
    few = queries()
    message = unsent.first()
    for number in range(20):
        message.pk, message.about = None, f"review {number + 1000}"
        message.save()
    assert queries() == few
