"""The scheduled work: one table of all that time alone makes due. `run_due` does it.

Every duty may run twice and at the same time, and catches up after a stop: it asks what is due, not what day it is.
Nothing public waits for it: an edition appears and lapses by the passing of time alone.
"""

import logging
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from itertools import chain

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django_tasks_db.models import DBTaskResult

from approvals.actions import settle_due
from approvals.days import start_of
from approvals.models import DutyRun, Submission
from approvals.reminders import remind_of_chairs_actions, remind_of_deadlines, warn_of_register
from approvals.sending import send_daily, send_due
from approvals.verification import register_problems

from .catalogue import catalogue_problems
from .review_reminders import remind_of_review_dates

log = logging.getLogger(__name__)

FINISHED_TASKS_KEPT = timedelta(days=14)


@dataclass(frozen=True)
class Duty:
    """`do()` returns what it did in a sentence, or "" where nothing was due. `is_daily`: once a day is enough."""

    name: str
    title: Promise
    do: Callable
    is_daily: bool = False


@dataclass(frozen=True)
class Done:
    """What became of a duty: a sentence, "" where nothing was due; or a failure, of which the log has the details."""

    duty: Duty
    said: str
    has_failed: bool = False


def settle_votes():
    """Settle each vote whose deadline has passed, or remind its members of a missed quorum."""
    done = Counter(settle_due(submission) for submission in Submission.objects.with_open_vote())
    if not done["settled"] and not done["reminded"]:
        return ""
    return _("%(settled)d settled, %(reminded)d without a quorum, %(open)d still open") % {
        "settled": done["settled"],
        "reminded": done["reminded"],
        "open": done["open"],
    }


def verify():
    """Verify the register and the catalogue, and tell secretaries and auditors of what is wrong: once a day."""
    problem = next(chain(register_problems(), catalogue_problems()), None)
    if problem is None:
        return _("it verifies")
    warn_of_register(problem)
    return _("it does not verify: %s") % problem


def prune_tasks():
    """Remove finished tasks of the queue. What was told stays: that keeps it from being told twice."""
    removed, _rows = DBTaskResult.objects.finished().filter(finished_at__lt=_kept_from()).delete()
    return _counted(removed, ngettext("%d removed", "%d removed", removed))


def _kept_from():
    return timezone.now() - FINISHED_TASKS_KEPT


def _counted(number, said):
    return said % number if number else ""


def _new_messages(remind_of):
    def do():
        made = remind_of()
        return _counted(made, ngettext("%d message", "%d messages", made))

    return do


def _sent(send):
    def do():
        sent = send()
        return _counted(sent, ngettext("%d sent", "%d sent", sent))

    return do


# In this order: what one of them writes down, those at the end send.
DUTIES = (
    Duty("votes", gettext_lazy("Votes at their deadline"), settle_votes),
    Duty("deadlines", gettext_lazy("Votes that end soon"), _new_messages(remind_of_deadlines), is_daily=True),
    Duty(
        "chairs_actions", gettext_lazy("Chair's actions that lapse soon"), _new_messages(remind_of_chairs_actions), True
    ),
    Duty("review_dates", gettext_lazy("Days of review"), _new_messages(remind_of_review_dates), is_daily=True),
    Duty("register", gettext_lazy("Verification of the register"), verify, is_daily=True),
    Duty("daily_messages", gettext_lazy("Daily messages"), _sent(send_daily)),
    Duty("unsent", gettext_lazy("Messages that still waited"), _sent(send_due.call)),
    Duty("tasks", gettext_lazy("Finished tasks"), prune_tasks, is_daily=True),
)


def do_duties(duties=DUTIES):
    """Do each duty that is due and that nobody else does now; yield a `Done` for each. A failure stops no other."""
    for duty in duties:
        if not DutyRun.claim(duty.name, start_of(timezone.localdate()) if duty.is_daily else None):
            yield Done(duty, "")
            continue
        try:
            said = duty.do()
        except (KeyboardInterrupt, SystemExit):
            DutyRun.failed(duty.name)  # whoever starts next does it at once
            raise
        except Exception:  # whatever it is, the other duties are due as well
            log.exception("The duty %s failed.", duty.name)
            DutyRun.failed(duty.name)
            yield Done(duty, _("it failed, and is tried again at the next run; the log says why"), has_failed=True)
        else:
            DutyRun.done(duty.name)
            yield Done(duty, said)
