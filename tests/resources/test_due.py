"""The scheduled work: each duty once, whatever runs twice or at once, or after a stop; a failure stops no other."""

import io
import logging
from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from approvals import triggers
from approvals.actions import vote, withdraw
from approvals.models import BoardDecision, BoardVote, DutyRun, Event, Notification
from resources import due
from resources.change_owner import change_owner
from resources.due import DUTIES, Duty, do_duties
from resources.review_reminders import remind_of_review_dates
from tests.approvals.plain_resource import PlainResource, approved, before_the_board
from tests.approvals.side_by_side import DONE, at_once, meet_at_the_first_update
from tests.approvals.told import to_each, told
from tests.factories import make_resource


def run_due():
    """Run the command; return what it said."""
    said = io.StringIO()
    call_command("run_due", stdout=said)
    return said.getvalue()


def forge_a_vote():
    """Change a vote as the owner of the database could."""
    triggers.drop()
    BoardVote.objects.update(choice="reject")


def test_every_duty_says_one_line(people):
    assert [line.partition(":")[0] for line in run_due().splitlines()] == [str(duty.title) for duty in DUTIES]


def test_run_after_ten_days_of_stop_makes_up_for_each_thing_once(people, days_later):
    first = before_the_board(PlainResource(), people)
    for member, choice in zip(people.members, ("approve", "approve", "reject"), strict=False):
        vote(first, member, choice, "Out of date.")
    with days_later(20):
        before_the_board(PlainResource("HIPB-0002"), people)
    with days_later(24):
        run_due()
    mail.outbox.clear()
    with days_later(46):  # the first vote is over, and the second ends in two days
        run_due()
        run_due()
    assert BoardDecision.objects.get().outcome == "approved"
    expected = to_each("Approved", people.author) + to_each("Your vote is still missing", *people.members)
    assert sorted((message.subject.partition(":")[0], *message.to) for message in mail.outbox) == expected


def test_reviews_that_come_near_are_told_once_for_each_step_and_only_the_latest(people, days_later):
    day = timezone.localdate().replace(year=timezone.localdate().year + 2)
    edition = approved(PlainResource(review_by=day.isoformat()), people)
    days_left = (edition.review_by - timezone.localdate()).days
    for left, steps in ((200, []), (170, [6]), (169, []), (10, [1]), (-1, [0]), (-400, [])):
        with days_later(days_left - left):
            expected = to_each("review_date", people.author) if steps else []
            assert told(remind_of_review_dates) == expected, left
    assert [row.about.partition(", ")[2] for row in Notification.objects.filter(event=Event.REVIEW_DATE)] == [
        "in 6 months",
        "in 1 months",
        "due",
    ]


def test_nobody_is_told_to_review_what_is_not_public_or_was_approved_with_a_near_day(people, days_later):
    day = timezone.localdate().replace(year=timezone.localdate().year + 1)
    for number in (1, 2):
        approved(PlainResource(f"HIPB-000{number}", review_by=day.isoformat()), people)
    with days_later(280):
        withdraw("HIPB-0001", "en-gb", people.author, "The law has changed.")
        approved(PlainResource("HIPB-0003", review_by=day.isoformat()), people)
        remind_of_review_dates()
    told_of = Notification.objects.filter(event=Event.REVIEW_DATE).values_list("submission__reference", flat=True)
    assert list(told_of) == ["HIPB-0002"]


def test_secretaries_and_auditors_are_told_once_a_day_when_the_register_does_not_verify(people, days_later):
    approved(PlainResource(), people)
    assert told(run_due) == []
    with days_later(1):
        forge_a_vote()
        warned = told(run_due)
        assert warned == to_each("register_broken", people.auditor, people.secretary)
        assert told(run_due) == []
        assert told(due.verify) == []
    assert "/register/verify/" in mail.outbox[-1].body
    with days_later(2):
        assert told(run_due) == warned


def test_duty_that_fails_stops_no_other_and_is_tried_again(people, days_later, caplog):
    caplog.set_level(logging.CRITICAL)
    before_the_board(PlainResource(), people)
    with days_later(40):
        before_the_board(PlainResource("HIPB-0002"), people)
    with days_later(29), pytest.raises(CommandError, match="Failed: Votes at their deadline. The other"):
        run_due()  # the clock has gone back, so that nothing can be recorded
    assert [run.name for run in DutyRun.objects.filter(done_at=None)] == ["votes"]
    assert DutyRun.objects.count() == len(DUTIES)
    with days_later(41):
        assert "1 without a quorum" in run_due()


def test_finished_tasks_are_removed_after_two_weeks(people, settings, days_later):
    settings.TASKS = settings.TASKS | {"mail": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    due.send_due.enqueue()
    DBTaskResult.objects.update(status="SUCCESSFUL", finished_at=timezone.now())
    with days_later(13):
        run_due()
        assert DBTaskResult.objects.count() == 1
    with days_later(15):
        assert "Finished tasks: 1 removed" in run_due()


@pytest.mark.django_db(transaction=True)
def test_two_runs_at_once_do_each_daily_duty_once(people, settings, tmp_path, days_later):
    settings.EMAIL_BACKEND, settings.EMAIL_FILE_PATH = "django.core.mail.backends.filebased.EmailBackend", tmp_path
    before_the_board(PlainResource(), people)
    for file in tmp_path.iterdir():
        file.unlink()
    with days_later(26):
        assert at_once(run_due, run_due, meet=meet_at_the_first_update) == [DONE, DONE]
    sent = "".join(file.read_text() for file in tmp_path.iterdir())
    assert sent.count("\nSubject: Your vote is still missing") == len(people.members)
    assert not DutyRun.objects.exclude(begun_at=None).exists()


def test_owner_is_told_of_the_review_when_somebody_else_had_sent_it(people, days_later):
    call_command("sync_roles", stdout=io.StringIO())
    draft = make_resource(owner=people.author, review_by=timezone.localdate() + timedelta(days=200))
    approved(draft, people)
    change_owner(draft, people.author, people.second_author)
    with days_later(190):
        assert told(remind_of_review_dates) == to_each("review_date", people.second_author)


@pytest.mark.parametrize("stopped", [KeyboardInterrupt, SystemExit])
def test_duty_is_given_back_when_the_run_is_stopped_in_the_middle_of_it(db, stopped):
    def stop():
        raise stopped

    with pytest.raises(stopped):
        list(do_duties([Duty("votes", "Votes", stop)]))
    assert DutyRun.objects.get().begun_at is None
