"""What was said of a submission: the reasons of the review, of the Board's votes and of a recall, without names.

The author reads here why something was sent back or rejected. While a vote is open, its reasons stay closed, so that
nobody votes by what others wrote; only each member's latest vote speaks.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from . import reasons
from .models import BoardVote, Choice, ReviewOutcome

VOTES_IN_ORDER = list(Choice.values)


@dataclass(frozen=True)
class Verdict:
    """One thing that was said: who said it, by office only, and the reason in their words."""

    said: str
    reason: str


def verdicts_of(submissions):
    """Return {key of the submission: list of `Verdict`} for submissions read with their outcomes, in two queries."""
    submissions = list(submissions)
    found = {submission.pk: _review_and_recall(submission) for submission in submissions}
    decided = [submission for submission in submissions if hasattr(submission, "decision")]
    for vote in _latest_votes(decided):
        found[vote.submission_id].append((_voted(vote.choice), vote.reason_digest))
    texts = reasons.read(*[digest for said in found.values() for _said, digest in said])
    return {
        key: [Verdict(who, texts.get(digest) or _("This reason was removed.")) for who, digest in said if digest]
        for key, said in found.items()
    }


def _review_and_recall(submission):
    said = []
    if hasattr(submission, "review"):
        asked = submission.review.outcome == ReviewOutcome.CHANGES_REQUESTED
        who = _("The reviewer asked for changes") if asked else _("The reviewer recommended it")
        said.append((who, submission.review.reason_digest))
    if hasattr(submission, "recall"):
        said.append((_("An author took it back"), submission.recall.reason_digest))
    return said


def _latest_votes(submissions):
    votes = BoardVote.objects.filter(submission__in=submissions).order_by("sequence")
    latest = {(vote.submission_id, vote.person_number): vote for vote in votes}
    # By choice and digest, so that the order does not tell who voted first.
    return sorted(latest.values(), key=lambda vote: (VOTES_IN_ORDER.index(vote.choice), vote.reason_digest))


def _voted(choice):
    return {
        Choice.APPROVE: _("A Board member voted to approve"),
        Choice.CONDITIONS: _("A Board member voted to approve, with these conditions"),
        Choice.REJECT: _("A Board member voted to reject"),
        Choice.ABSTAIN: _("A Board member abstained"),
    }[choice]
