"""What the tests ask of the messages that an act wrote: who is told of what, and what was sent."""

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.test import TestCase

from approvals.models import Notification
from approvals.sending import send_due


def told(act, *arguments):
    """Do something; return (event, e-mail address) of each message that it wrote, sorted."""
    before = set(Notification.objects.values_list("pk", flat=True))
    act(*arguments)
    addresses = dict(get_user_model().objects.values_list("person_number", "email"))
    new = Notification.objects.exclude(pk__in=before)
    return sorted((row.event, addresses[row.person_number]) for row in new)


def mailed(act, *arguments):
    """Do something with what follows its commit; return the messages that were sent."""
    send_due.call()
    mail.outbox.clear()
    with TestCase.captureOnCommitCallbacks(execute=True):
        act(*arguments)
    return mail.outbox


def to_each(event, *people):
    """Return what `told` returns where exactly these people are told of one event."""
    return sorted((event, person.email) for person in people)


class DeadMailServer:
    """An e-mail backend whose server does not answer."""

    def __init__(self, **options):
        pass

    def send_messages(self, messages):
        raise ConnectionRefusedError("no server")


DEAD = f"{__name__}.DeadMailServer"


@pytest.fixture
def dead_mail_server(settings):
    """No e-mail can be sent."""
    settings.EMAIL_BACKEND = DEAD
