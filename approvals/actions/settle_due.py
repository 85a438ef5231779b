"""Settle what is due: a vote whose deadline has passed, or whose last open vote has gone. Twice does nothing more."""

from django.db import transaction
from django.utils import timezone

from .. import desk, register
from ..ballot import ballot_of
from ..locks import lock_resource
from ..models import MissedQuorum, Submission
from ..outbox import tell
from .decide import decide_if_settled

SETTLED, REMINDED, OPEN = "settled", "reminded", "open"


def settle_due(submission):
    """Settle one vote if it is due, or remind its members of a missed quorum; return which of the three it was."""
    with transaction.atomic():
        lock_resource(submission.translation_key, submission.language)
        submission = Submission.objects.with_outcome().with_open_vote().filter(pk=submission.pk).first()
        if submission is None:
            return OPEN
        now = timezone.now()
        decided = decide_if_settled(submission, now)
        if decided:
            register.enter(*decided)
            tell(*decided)
            desk.follow_on_commit(submission, None)
            return SETTLED
        ballot = ballot_of(submission)
        known = submission.missed_quorums.filter(last_day=ballot.last_day).exists()
        # It has an outcome, and no decision: a translation that has lost its original. No quorum was missed.
        if known or not ballot.is_past_deadline or ballot.outcome is not None:
            return OPEN
        missed = MissedQuorum.objects.create(submission=submission, last_day=ballot.last_day, recorded_at=now)
        register.enter(missed)
        tell(missed)
    return REMINDED
