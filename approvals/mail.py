"""E-mail of the gate: plain text, sent after the commit. What cannot be sent undoes nothing; the log says so."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from .models import Submission


def send_vote_receipt_on_commit(cast):
    """Tell a member of the vote that was recorded in their name, so that a forged one is noticed."""
    _on_commit([cast.person_number], _("Your vote was recorded"), "vote_receipt", cast.submission, {"vote": cast})


def send_missed_quorum_on_commit(submission, ballot):
    """Remind those who may vote and have not that the deadline passed without a quorum; tell those who have."""
    _on_commit(
        ballot.voters, _("Too few votes: the deadline has passed"), "missed_quorum", submission, {"ballot": ballot}
    )


def send_withdrawal_on_commit(withdrawal, reason):
    """Tell everybody who had a hand in what was public that it was taken down, and why."""
    submissions = Submission.objects.for_resource(withdrawal.translation_key, withdrawal.language).exclude(edition=None)
    latest = submissions.latest("number")
    subject = _("%s was withdrawn") % withdrawal.reference
    _on_commit(latest.contributor_numbers, subject, "withdrawal", latest, {"withdrawal": withdrawal, "reason": reason})


def _on_commit(numbers, subject, name, submission, context):
    """Send one message to each person, after the commit; nobody reads who else got it."""
    transaction.on_commit(lambda: _send(numbers, subject, name, submission, context), robust=True)


def _send(numbers, subject, name, submission, context):
    address = settings.WAGTAILADMIN_BASE_URL + reverse("board_submission", args=[submission.pk])
    context = {"submission": submission, "address": address, "board": settings.BOARD_NAME} | context
    body = render_to_string(f"approvals/mail/{name}.txt", context)
    for person in get_user_model().objects.filter(person_number__in=numbers, is_active=True):
        send_mail(subject, body, None, [person.email])
