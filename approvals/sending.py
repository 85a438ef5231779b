"""Sends what `outbox.py` wrote down, and tries again what failed. Two senders at once send nothing twice.

A message is claimed by a conditional UPDATE for a quarter of an hour; a sender that dies loses its claim after that.
Only one that dies between the mail server's yes and our note of it can make a second copy.
"""

import logging
import uuid
from datetime import timedelta
from smtplib import SMTPAuthenticationError, SMTPException, SMTPRecipientsRefused

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db.models import F, Q
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _
from django_tasks import task

from .letters import letter, part_of
from .models import Notification
from .notices import NOTICES

log = logging.getLogger(__name__)

# After each try that failed; then it is given up, until the secretary asks for it.
BACK_OFF = [timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30)]
BACK_OFF += [timedelta(hours=2), timedelta(hours=6), timedelta(hours=24)]
LEASE = timedelta(minutes=15)  # longer than settings.EMAIL_TIMEOUT by far
DAILY_HOUR = 7  # local time, from which on daily messages go out

# The first that fits: in smtplib, what a server answers is an OSError too.
IN_WORDS = [
    (SMTPRecipientsRefused, _("The mail server refuses this address. Check it with the person.")),
    (SMTPAuthenticationError, _("The mail server does not accept the name and password of this site.")),
    (SMTPException, _("The mail server refused the message.")),
    (OSError, _("The mail server did not answer.")),
    (Exception, _("The message could not be written. The site's log says why.")),
]


@task(backend="mail")
def send_due():
    """Send every message that is due and waits for no daily one; return how many were sent."""
    due = Notification.objects.due().filter(is_held=False)
    return sum(_deliver(claim(due.filter(pk=key))) for key in list(due.values_list("pk", flat=True)))


def send_daily():
    """Send the daily messages that are due, one a person; return how many were sent."""
    due = Notification.objects.due().filter(is_held=True)
    numbers = sorted(set(due.values_list("person_number", flat=True)))
    return sum(_deliver(claim(due.filter(person_number=number)), is_daily=True) for number in numbers)


def claim(rows):
    """Return those rows of a queryset that nobody else sends now, and keep others from them."""
    mine = uuid.uuid4()
    rows.update(claim=mine, tries=F("tries") + 1, next_try_at=timezone.now() + LEASE)
    return list(Notification.objects.filter(claim=mine))


def try_again_now(rows):
    """Try rows of a queryset again that failed, from the first try on."""
    now = timezone.now()
    # What a sender holds at this moment is being tried.
    rows.filter(Q(claim=None) | Q(next_try_at__lte=now), sent_at=None).update(tries=0, next_try_at=now, is_held=False)
    send_due.enqueue()


def _deliver(rows, is_daily=False):
    """Send one message of claimed rows, which are of one person; return whether it was sent."""
    if not rows:
        return False
    person = get_user_model().objects.filter(person_number=rows[0].person_number).first()
    problem = _address_problem(person)
    if problem:
        _note(rows, next_try_at=None, last_problem=str(problem))
        return False
    if not is_daily and person.daily_digest and _may_wait(rows[0]):
        _note(rows, is_held=True, tries=0, next_try_at=_next_daily(timezone.now()))
        return False
    # A worker has no visitor whose language it could be.
    with translation.override(settings.LANGUAGE_CODE):
        written = _written(rows)
        parts = [part for part in written.values() if part]
        try:
            if parts:
                letter(person, parts, is_daily).send()
        except Exception as error:  # a mail server, and what stands between, may raise anything
            log.exception("A message to person %d could not be sent.", person.person_number)
            _try_later(list(written), error)
            return False
    _note(list(written), next_try_at=None, last_problem="", sent_at=timezone.now() if parts else None)
    return bool(parts)


def _written(rows):
    """Return {row: its `Part`, or None where nothing is left to do}; what cannot be written takes no other with it."""
    written = {}
    for row in rows:
        try:
            written[row] = part_of(row)
        except Exception as error:  # what it is about may be unreadable in any way
            log.exception("The message %d could not be written.", row.pk)
            _try_later([row], error)
    return written


def _address_problem(person):
    if person is None:
        return _("There is no such person any more.")
    if not person.is_active:
        return _("This person's account is closed. Somebody else must act, or the account be opened again.")
    return "" if person.email else _("This person has no e-mail address. A system administrator can enter one.")


def _may_wait(row):
    """Return whether a message may wait for the daily one: what has failed before goes out as soon as it can."""
    notice = NOTICES.get(row.event)  # none where a newer release wrote it
    return notice is not None and notice.is_held and not row.last_problem


def _try_later(rows, error):
    """Note why it failed, and when to try again."""
    tries = max(row.tries for row in rows)
    next_try_at = timezone.now() + BACK_OFF[tries - 1] if tries <= len(BACK_OFF) else None
    problem = next(words for kind, words in IN_WORDS if isinstance(error, kind))
    _note(rows, next_try_at=next_try_at, last_problem=str(problem))
    # A backend that cannot wait leaves it to `run_due`, as it does what a worker has lost.
    if next_try_at and not rows[0].is_held and send_due.get_backend().supports_defer:
        send_due.using(run_after=next_try_at).enqueue()


def _note(rows, **values):
    """Write down what became of claimed rows."""
    for row in rows:
        # Of a sender that was too slow, another one has the claim by now.
        Notification.objects.filter(pk=row.pk, claim=row.claim).update(claim=None, **values)


def _next_daily(now):
    """Return the next moment at which daily messages go out."""
    today = timezone.localtime(now).replace(hour=DAILY_HOUR, minute=0, second=0, microsecond=0)
    return today if now < today else today + timedelta(days=1)
