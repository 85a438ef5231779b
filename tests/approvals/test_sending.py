"""Sending: after the commit, again after a failure, once by two workers, and held where a person wants that."""

import logging
from datetime import datetime, timedelta
from smtplib import SMTPRecipientsRefused

import pytest
from django.core import mail
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from approvals.actions import review, submit, vote
from approvals.models import Notification
from approvals.sending import BACK_OFF, claim, send_daily, send_due, try_again_now

from .plain_resource import PlainResource, before_the_board
from .side_by_side import DONE, at_once, meet_at_the_first_update
from .told import DEAD, dead_mail_server, mailed

__all__ = ["dead_mail_server"]


@pytest.fixture
def clock(monkeypatch):
    """The clock at noon of a day; `clock(minutes=5)` moves it on."""
    now = timezone.make_aware(datetime(2027, 3, 1, 12))

    def move(**by):
        nonlocal now
        now += timedelta(**by)
        return now

    monkeypatch.setattr(timezone, "now", lambda: now)
    return move


def only():
    """Return the only message."""
    return Notification.objects.get()


def test_it_is_tried_later_and_later_and_then_given_up_when_the_mail_server_is_down(
    people, clock, dead_mail_server, settings, caplog
):
    caplog.set_level(logging.CRITICAL)
    assert mailed(submit, PlainResource(), people.author) == []
    for tries, wait in enumerate(BACK_OFF, start=1):
        message = only()
        assert (message.tries, message.next_try_at) == (tries, clock() + wait)
        assert message.last_problem == "The mail server did not answer."
        clock(seconds=wait.total_seconds() - 1)
        send_due.call()
        assert only().tries == tries
        clock(seconds=1)
        send_due.call()
    assert only().is_given_up
    assert list(Notification.objects.unsent()) == [only()]
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    clock(days=30)
    assert send_due.call() == 0
    try_again_now(Notification.objects.unsent())
    assert len(mail.outbox) == 1 and only().sent_at and not Notification.objects.unsent().exists()


def test_worker_is_asked_to_try_again_when_it_is_due(people, clock, dead_mail_server, settings, caplog):
    caplog.set_level(logging.CRITICAL)
    settings.TASKS = settings.TASKS | {"mail": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    mailed(submit, PlainResource(), people.author)
    (asked,) = DBTaskResult.objects.all()
    assert asked.task.call() == 0
    later = DBTaskResult.objects.exclude(pk=asked.pk).get()
    assert (later.task_path, later.run_after) == (asked.task_path, only().next_try_at)


class RefusingMailServer:
    """An e-mail backend whose server knows no such address."""

    def __init__(self, **options):
        pass

    def send_messages(self, messages):
        raise SMTPRecipientsRefused({})


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"is_active": False}, "account is closed"),
        ({"email": ""}, "has no e-mail address"),
        ({"person_number": 7}, "no such person"),
    ],
)
def test_message_is_kept_with_a_sentence_when_there_is_nobody_to_send_it_to(people, changed, words):
    submission = submit(PlainResource(), people.author)
    type(people.author).objects.filter(pk=people.author.pk).update(**changed)
    sent = mailed(review, submission, people.reviewer, "changes_requested", "Say whom to call.")
    message = Notification.objects.get(event="sent_back")
    assert sent == [] and message.is_given_up and words in message.last_problem


def test_problem_is_said_in_plain_words_when_the_server_refuses_the_address(people, settings, caplog):
    caplog.set_level(logging.CRITICAL)
    settings.EMAIL_BACKEND = f"{__name__}.RefusingMailServer"
    mailed(submit, PlainResource(), people.author)
    assert only().last_problem == "The mail server refuses this address. Check it with the person."


def test_message_is_dropped_when_there_is_nothing_left_to_do(people):
    submission = before_the_board(PlainResource(), people)
    vote(submission, people.members[0], "approve")
    send_due.call()
    asked = {message.to[0] for message in mail.outbox if message.subject.startswith("Please")}
    assert asked == {member.email for member in people.members[1:]}
    assert not Notification.objects.unsent().exists() and not Notification.objects.due().exists()


def test_claimed_message_is_nobody_elses_until_its_sender_is_taken_for_dead(people, clock):
    submit(PlainResource(), people.author)
    assert len(claim(Notification.objects.due())) == 1
    assert send_due.call() == 0
    clock(minutes=15)
    assert send_due.call() == 1


def test_daily_message_holds_all_but_receipts_until_seven_in_the_morning(people, clock):
    member = people.members[0]
    type(member).objects.filter(pk=member.pk).update(daily_digest=True)
    first, second = (before_the_board(PlainResource(f"HIPB-000{number}"), people) for number in (1, 2))
    third = before_the_board(PlainResource("HIPB-0003"), people)
    (receipt,) = mailed(vote, third, member, "approve")
    assert receipt.to == [member.email]
    clock(hours=18, minutes=59)
    assert send_daily() == 0
    clock(minutes=1)
    mail.outbox.clear()
    assert (send_daily(), send_daily()) == (1, 0)
    (daily,) = mail.outbox
    assert (daily.subject, daily.to) == ("2 messages for you today", [member.email])
    for submission in (first, second):
        assert f"/board/{submission.pk}/" in daily.body and f"/board/{submission.pk}/" in daily.alternatives[0][0]
    assert f"/board/{third.pk}/" not in daily.body  # voted on meanwhile


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_send_nothing_twice(people, settings, tmp_path):
    settings.EMAIL_BACKEND = DEAD
    before_the_board(PlainResource(), people)
    Notification.objects.update(next_try_at=timezone.now(), tries=0, claim=None, last_problem="")
    settings.EMAIL_BACKEND, settings.EMAIL_FILE_PATH = "django.core.mail.backends.filebased.EmailBackend", tmp_path
    assert at_once(send_due.call, send_due.call, meet=meet_at_the_first_update) == [DONE, DONE]
    sent = "".join(file.read_text() for file in tmp_path.iterdir())
    assert sent.count("\nTo: ") == len(people.members)
    assert all(sent.count(f"\nTo: {member.email}") == 1 for member in people.members)


def test_it_is_sent_once_when_the_secretary_presses_the_button_while_it_is_being_sent(people):
    submit(PlainResource(), people.author)
    Notification.objects.update(last_problem="The mail server did not answer.", tries=1)
    held = claim(Notification.objects.due())
    try_again_now(Notification.objects.unsent())
    assert held and not Notification.objects.due().exists()


def test_one_message_that_cannot_be_written_holds_up_no_other(people, caplog):
    caplog.set_level(logging.CRITICAL)
    people.reviewer.daily_digest = True
    people.reviewer.save()
    for number in (1, 2, 3):
        mailed(submit, PlainResource(f"HIPB-000{number}"), people.author)
    unreadable, of_tomorrow, _right = Notification.objects.order_by("pk")
    Notification.objects.update(next_try_at=timezone.now() - timedelta(seconds=1))
    Notification.objects.filter(pk=unreadable.pk).update(about="submission")
    Notification.objects.filter(pk=of_tomorrow.pk).update(event="of_tomorrow", is_held=False)
    mail.outbox.clear()
    assert send_due.call() == 0 and send_daily() == 1
    assert "HIPB-0003" in mail.outbox[0].body
    assert {row.pk for row in Notification.objects.unsent()} == {unreadable.pk, of_tomorrow.pk}
