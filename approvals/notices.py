"""Of what people are told: one table of events, with who gets a message, its subject, and the page where one acts.

The words of an event stand in `templates/approvals/mail/<event>.txt`. What only time brings names no recipients here:
`reminders.py` and `resources/due.py` find them.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from . import recipients
from .ballot import ballot_of
from .models import (
    BoardDecision,
    BoardVote,
    Event,
    MissedQuorum,
    Ratification,
    Recall,
    Review,
    ReviewOutcome,
    Submission,
    Withdrawal,
)


def _page(name):
    """Return the function submission -> address of its page of that name."""
    return lambda submission: reverse(name, args=[submission.pk])


def _editor(submission):
    """Return the address of the draft in the editor; of the author's own list where there is no draft any more."""
    page = Page.objects.filter(
        translation_key=submission.translation_key, locale__language_code=submission.language
    ).first()
    return reverse("wagtailadmin_pages:edit", args=[page.pk]) if page else reverse("desk")


def _always(*_of_what):
    return True


def _is_in_review(submission, number):
    return submission.is_in_review


def _may_still_vote(submission, number):
    if not (submission.is_before_the_board or submission.is_awaiting_ratification):
        return False
    ballot = ballot_of(submission)
    return number in ballot.still_open and not ballot.is_past_deadline


def _is_to_be_ratified(submission, number):
    return submission.is_awaiting_ratification


@dataclass(frozen=True)
class Notice:
    """One event. `subject` may name `%(title)s`, `%(reference)s` and what `letters.py` adds; `link` says what is done.

    `address(submission)` is the page for that. `cause` is the kind of record that brings it about, of which
    `is_caused(record)` may leave some out; `to(record)` gives the numbers of who is told. `is_held`: it may wait for a
    daily message. `is_needed(submission, number)`: when it is sent, that person still has something to do.
    """

    event: Event
    subject: Promise
    link: Promise
    address: Callable
    cause: type | tuple = ()
    is_caused: Callable = _always
    to: Callable | None = None
    is_held: bool = True
    is_needed: Callable = _always


NOTICES = {
    notice.event: notice
    for notice in (
        Notice(
            Event.SUBMITTED,
            _("Please review: %(title)s (%(reference)s)"),
            _("Read and review it"),
            _page("review_submission"),
            cause=Submission,
            to=recipients.impartial_reviewers,
            is_needed=_is_in_review,
        ),
        Notice(
            Event.ASSIGNED,
            _("You are asked to review: %(title)s (%(reference)s)"),
            _("Read and review it"),
            _page("review_submission"),
            is_needed=_is_in_review,
        ),
        Notice(
            Event.SENT_BACK,
            _("Sent back: %(title)s (%(reference)s)"),
            _("Read what was asked for, and change the draft"),
            _page("review_submission"),
            cause=Review,
            is_caused=lambda review: review.outcome == ReviewOutcome.CHANGES_REQUESTED,
            to=recipients.submitter,
        ),
        Notice(
            Event.DECIDED,
            _("%(outcome)s: %(title)s (%(reference)s)"),
            _("See how it was decided"),
            _page("board_submission"),
            cause=(BoardDecision, Ratification),
            to=recipients.submitter,
        ),
        Notice(
            Event.VOTE_OPENED,
            _("Please vote: %(title)s (%(reference)s)"),
            _("Read it and vote"),
            _page("board_submission"),
            cause=Review,
            is_caused=lambda review: review.outcome == ReviewOutcome.RECOMMENDED,
            to=recipients.voters,
            is_needed=_may_still_vote,
        ),
        Notice(
            Event.DEADLINE_NEAR,
            _("Your vote is still missing: %(title)s (%(reference)s)"),
            _("Read it and vote"),
            _page("board_submission"),
            is_needed=_may_still_vote,
        ),
        Notice(
            Event.MISSED_QUORUM,
            _("Too few votes: the deadline has passed for %(title)s (%(reference)s)"),
            _("See how the vote stands"),
            _page("board_submission"),
            cause=MissedQuorum,
            to=recipients.voters_and_secretaries,
        ),
        Notice(
            Event.RECALLED,
            _("Taken back: %(title)s (%(reference)s)"),
            _("See what was taken back"),
            _page("board_submission"),
            cause=Recall,
            to=recipients.those_who_voted,
        ),
        Notice(
            Event.VOTE_RECEIPT,
            _("Your vote was recorded: %(title)s (%(reference)s)"),
            _("See your vote so far"),
            _page("board_submission"),
            cause=BoardVote,
            to=recipients.voter,
            is_held=False,  # who did not cast it must know at once
        ),
        Notice(
            Event.WITHDRAWN,
            _("%(reference)s was withdrawn: %(title)s"),
            _("Open the draft"),
            _editor,
            cause=Withdrawal,
            to=recipients.contributors,
        ),
        Notice(
            Event.CHAIRS_ACTION_LAPSES,
            _("Not ratified yet: %(title)s (%(reference)s)"),
            _("See how the vote stands"),
            _page("board_submission"),
            is_needed=_is_to_be_ratified,
        ),
        Notice(
            Event.REVIEW_DATE,
            _("Due for review: %(title)s (%(reference)s)"),
            _("Open the draft"),
            _editor,
        ),
        Notice(
            Event.REGISTER_BROKEN,
            _("The register does not verify"),
            _("How to verify it yourself"),
            lambda submission: reverse("verify_register"),
            is_held=False,
        ),
    )
}


def notice_of(record):
    """Return the `Notice` that a record brings about, or None: of most records nobody is told."""
    return next(
        (notice for notice in NOTICES.values() if isinstance(record, notice.cause) and notice.is_caused(record)), None
    )
