"""Writes down who is to be told of what, inside the transaction that causes it: what is rolled back tells nobody.

After the commit a background task sends it (`sending.py`). Whatever runs twice, each person is told once of each event.
"""

from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone

from .canonical import to_json
from .models import Event, Notification, Submission
from .notices import notice_of
from .recipients import submission_of
from .sending import send_due


@dataclass(frozen=True)
class Told:
    """An event with its cause in words ("review 12"), the numbers of who is told, and what cannot be read later."""

    event: Event
    about: str
    numbers: frozenset | set
    submission: Submission | None = None
    facts: dict = field(default_factory=dict)


def tell(*records):
    """Tell of saved records whom `notices.py` names; one query. An action calls it after `register.enter`."""
    found = [(notice_of(record), record) for record in records]
    _write(
        _rows(
            Told(notice.event, about(record), notice.to(record), submission_of(record))
            for notice, record in found
            if notice
        )
    )


def tell_assigned(submission, person, record=None):
    """Tell a reviewer that a submission was assigned to them: once, or once for each `record` of an assignment."""
    _write(_rows([Told(Event.ASSIGNED, about(record or submission), {person.person_number}, submission)]))


def remind(messages):
    """Tell what time alone has brought, a list of `Told`; return how many were not told before."""
    told = Notification.objects.filter(about__in={message.about for message in messages})
    known = set(told.values_list("event", "about", "person_number"))
    rows = [row for row in _rows(messages) if (row.event, row.about, row.person_number) not in known]
    _write(rows)
    return len(rows)


def about(record, more=""):
    """Return how a notification names its cause: "review 12", or "edition 3, due"."""
    return f"{record._meta.model_name} {record.pk}" + (f", {more}" if more else "")


def _rows(messages):
    now = timezone.now()
    return [
        Notification(
            event=told.event,
            about=told.about,
            person_number=number,
            submission=told.submission,
            facts=to_json(told.facts),
            made_at=now,
            next_try_at=now,
        )
        for told in messages
        for number in sorted(told.numbers)
    ]


def _write(rows):
    """Save the rows, and send them after the commit. Whom two write to at once is told once: a constraint decides."""
    if rows:
        Notification.objects.bulk_create(rows, ignore_conflicts=True)
        transaction.on_commit(send_due.enqueue, robust=True)
