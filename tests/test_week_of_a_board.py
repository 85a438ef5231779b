"""A week of a Board, with the clock moved and the scheduled work done every day: exactly these e-mails, no more."""

import io
from collections import defaultdict
from datetime import datetime, time, timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import TestCase
from django.utils import timezone

from approvals.actions import recall, review, set_rules, submit, vote, withdraw
from approvals.voting_rules import Rules
from tests.approvals.plain_resource import PlainResource, approved
from tests.reviewing import recommend

SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, *NEXT_WEEK = range(12)
_NEXT_SUNDAY, NEXT_MONDAY, NEXT_TUESDAY, *_REST = NEXT_WEEK


class Week:
    """The days from a Sunday on, each begun at eight in the morning with two runs of the scheduled work."""

    def __init__(self, monkeypatch):
        today = timezone.localdate()
        self.sunday = today + timedelta(days=7 - today.isoweekday() % 7)
        self.sent, self.day, self.now = defaultdict(list), SUNDAY, timezone.now()
        monkeypatch.setattr(timezone, "now", lambda: self.now)

    def begin(self, day):
        """Go to the morning of a day, and do what is due, twice."""
        self.day = day
        self.now = timezone.make_aware(datetime.combine(self.sunday + timedelta(days=day), time(8)))
        for _turn in range(2):
            self.do(call_command, "run_due", stdout=io.StringIO())

    def do(self, act, *arguments, **more):
        """Do something with what follows its commit, and a quarter of an hour later; keep what was sent."""
        mail.outbox.clear()
        with TestCase.captureOnCommitCallbacks(execute=True):
            done = act(*arguments, **more)
        self.now += timedelta(minutes=15)
        for message in mail.outbox:
            (address,) = message.recipients()
            parts = [line[2:] for line in message.body.splitlines() if line.startswith("* ")]
            said = f"{message.subject}: {', '.join(parts)}" if parts else message.subject
            self.sent[self.day].append((address.partition("@")[0], said))
        return done


@pytest.fixture
def week(people, monkeypatch):
    """A week of a Board that gives a vote six days, and of which member 3 wants one message a day."""
    week = Week(monkeypatch)
    people.members[2].daily_digest = True
    people.members[2].save()
    week.begin(SUNDAY)
    week.do(set_rules, Rules(deadline_days=6), people.secretary, week.sunday + timedelta(days=1))
    return week


def to_members(subject, *numbers):
    """Return what is sent to members by their numbers."""
    return [(f"member.{number}", subject) for number in numbers]


def daily(*subjects):
    """Return the daily message of member 3."""
    return to_members(f"{len(subjects)} message for you today: {', '.join(subjects)}", 3)


def test_week_of_a_board_sends_exactly_these_messages(people, week):
    author, reviewer, members = people.author, people.reviewer, people.members
    notice, check = PlainResource("HIPB-0001", "Notice"), PlainResource("HIPB-0002", "Check")
    week.do(approved, PlainResource("HIPB-0003", "Share", contributors=[people.second_author.person_number]), people)
    week.sent.clear()

    week.begin(MONDAY)
    first, second = week.do(submit, notice, author), week.do(submit, check, author)
    week.do(recommend, first, reviewer)
    week.do(review, second, reviewer, "changes_requested", "Say whom to call.")
    week.begin(TUESDAY)
    for member in members[:2]:
        week.do(vote, first, member, "approve")
    second = week.do(submit, check, author)
    week.do(recommend, second, reviewer)
    week.begin(WEDNESDAY)
    for member in (members[0], members[2]):
        week.do(vote, second, member, "reject", "It names nobody.")
    week.do(recall, second, author, "A page is missing.")
    week.begin(THURSDAY)
    week.begin(FRIDAY)
    week.do(withdraw, "HIPB-0003", "en-gb", reviewer, "The law has changed.")
    for day in (SATURDAY, *NEXT_WEEK):
        week.begin(day)

    notice, check, share = "Notice (HIPB-0001)", "Check (HIPB-0002)", "HIPB-0003 was withdrawn: Share"
    too_few = f"Too few votes: the deadline has passed for {notice}"
    expected = {
        MONDAY: [
            ("some.reviewer", f"Please review: {notice}"),
            ("some.reviewer", f"Please review: {check}"),
            *to_members(f"Please vote: {notice}", 1, 2, 4, 5),
            ("first.author", f"Sent back: {check}"),
        ],
        TUESDAY: [
            *daily(f"Please vote: {notice}"),
            *to_members(f"Your vote was recorded: {notice}", 1, 2),
            ("some.reviewer", f"Please review: {check}"),
            *to_members(f"Please vote: {check}", 1, 2, 4, 5),
        ],
        WEDNESDAY: [
            *daily(f"Please vote: {check}"),
            *to_members(f"Your vote was recorded: {check}", 1, 3),
            *to_members(f"Taken back: {check}", 1),
        ],
        THURSDAY: [*daily(f"Taken back: {check}"), *to_members(f"Your vote is still missing: {notice}", 4, 5)],
        FRIDAY: [
            *daily(f"Your vote is still missing: {notice}"),
            ("first.author", share),
            ("second.author", share),
        ],
        NEXT_MONDAY: [*to_members(too_few, 1, 2, 4, 5), ("some.secretary", too_few)],
        NEXT_TUESDAY: daily(too_few),
    }
    assert {day: sorted(sent) for day, sent in week.sent.items()} == {
        day: sorted(messages) for day, messages in expected.items()
    }
