"""What a message says: its words once, and from them the plain text and the HTML. Read when it is sent.

So a reason that was redacted meanwhile is in no message.
"""

import json
from dataclasses import dataclass

from django.apps import apps
from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from . import reasons, register
from .ballot import ballot_of
from .models import Event, Outcome, Ratification, Route, Submission
from .notices import NOTICES
from .verdicts import Verdict, verdicts_of

SHOWN_DIGITS = 12  # of a register entry's hash, as the site shows it elsewhere


@dataclass(frozen=True)
class Part:
    """What is said of one event: plain text, the reasons of others, and where to go. A daily message has several."""

    subject: str
    words: str
    quotations: list
    link: str
    address: str


def part_of(notification):
    """Return the `Part` that a notification makes, or None where there is nothing left to do."""
    notice = NOTICES[Event(notification.event)]
    submission = Submission.objects.with_outcome().filter(pk=notification.submission_id).first()
    if submission and not notice.is_needed(submission, notification.person_number):
        return None
    record = _cause(notification)
    context = {"submission": submission, "record": record, "facts": json.loads(notification.facts)}
    if submission:
        context |= {"title": submission.title, "reference": submission.reference, "number": submission.number}
    quotations = []
    if notification.event in _MORE:
        more, quotations = _MORE[notification.event](record, submission)
        context |= more
    words = render_to_string(f"approvals/mail/{notification.event}.txt", context)
    return Part(
        subject=" ".join((str(notice.subject) % context).split()),
        # The template escapes nothing: `strip` gives a plain text, which HTML escapes.
        words=words.strip(),
        quotations=quotations,
        link=str(notice.link),
        address=settings.WAGTAILADMIN_BASE_URL + notice.address(submission),
    )


def letter(person, parts, is_daily=False):
    """Return the e-mail to one person, in the site's language, with both forms of what the parts say."""
    count = len(parts)
    if is_daily:
        subject = ngettext("%d message for you today", "%d messages for you today", count) % count
    else:
        subject = parts[0].subject
    context = {
        "subject": subject,
        "person": person,
        "parts": parts,
        "is_daily": is_daily,
        "board": settings.BOARD_NAME,
        "language": translation.get_language(),
        "account": settings.WAGTAILADMIN_BASE_URL + reverse("account"),
    }
    message = EmailMultiAlternatives(
        subject,
        render_to_string("approvals/mail/letter.txt", context),
        to=[person.email],
        headers={"Auto-Submitted": "auto-generated"},
    )
    message.attach_alternative(render_to_string("approvals/mail/letter.html", context), "text/html")
    return message


def _cause(notification):
    """Return the record that a notification is about, or None where its cause is no record."""
    name, key = notification.about.partition(",")[0].split()
    return apps.get_model("approvals", name).objects.get(pk=key) if key.isdigit() else None


def _sent_back(review, submission):
    return {"comments": review.comments.count()}, verdicts_of([submission])[submission.pk]


def _decided(decision, submission):
    approved = decision.outcome == Outcome.APPROVED
    if isinstance(decision, Ratification):
        outcome = _("Ratified") if approved else _("Not ratified")
    elif decision.route == Route.CHAIRS_ACTION:
        # The vote goes on: what members have written so far stays closed until it ends.
        return {"outcome": _("Public by the chair's action"), "is_alone": True}, []
    else:
        outcome = decision.get_outcome_display()
    return {"outcome": outcome, "is_approved": approved}, verdicts_of([submission])[submission.pk]


def _receipt(vote, submission):
    entry = register.entry_of(vote)
    return {"entry": entry, "shown_hash": entry.hash[:SHOWN_DIGITS]}, []


def _with_ballot(record, submission):
    return {"ballot": ballot_of(submission)}, []


def _with_reason(record, submission):
    if not record.reason_digest:
        return {}, []
    text = reasons.read(record.reason_digest).get(record.reason_digest)
    return {}, [Verdict(_("The reason"), text or _("This reason was removed."))]


_MORE = {
    Event.SENT_BACK: _sent_back,
    Event.DECIDED: _decided,
    Event.VOTE_OPENED: _with_ballot,
    Event.DEADLINE_NEAR: _with_ballot,
    Event.MISSED_QUORUM: _with_ballot,
    Event.CHAIRS_ACTION_LAPSES: _with_ballot,
    Event.VOTE_RECEIPT: _receipt,
    Event.RECALLED: _with_reason,
    Event.WITHDRAWN: _with_reason,
}
