"""Everything that happened to a resource, who did it and why: what its own records say, the latest first.

Who voted how is said by office, never by name, and not before the vote is over.
"""

import json
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from approvals import reasons
from approvals.models import (
    BoardVote,
    CanonicalText,
    DeclaredInterest,
    Edition,
    MeetingRecord,
    MissedQuorum,
    PublicFrom,
    Redaction,
    ReviewOutcome,
    Route,
    Submission,
    TranslatedEdition,
    VoteExtension,
    Withdrawal,
)

from .people import names_of

A_MEMBER = object()  # whoever it was stays unnamed


@dataclass(frozen=True)
class Event:
    """One thing that happened: when, what, who ("" where time alone did it), and the reason that was given."""

    moment: datetime
    said: str
    who: str = ""
    reason: str = ""
    reason_digest: str = ""


@dataclass(frozen=True)
class _Draft:
    """An event whose person and reason are still numbers."""

    moment: datetime
    said: str
    person: object = None
    reason_digest: str = ""


def timeline(translation_key, language):
    """Return the `Event`s of a resource, the latest first, in a fixed number of queries."""
    of_resource = {"translation_key": translation_key, "language": language}
    submissions = list(Submission.objects.filter(**of_resource).with_outcome().order_by("number"))
    drafts = []
    for submission in submissions:
        drafts += _of_submission(submission)
    by_key = {submission.pk: submission for submission in submissions}
    for model, told in _TOLD.items():
        rows = model.objects.filter(submission__in=submissions).order_by("pk")
        rows = rows.select_related(*_READ_WITH.get(model, []))
        for row in rows:
            drafts += told(row, by_key[row.submission_id])
    for submission in submissions:
        if hasattr(submission, "decision"):
            drafts += _of_decision(submission)
    drafts += _of_editions(Edition.objects.filter(**of_resource))
    drafts += _of_withdrawals(Withdrawal.objects.filter(**of_resource))
    drafts += _of_redactions(submissions)
    # What was recorded at one moment stands here in its order, cause before effect.
    return _named(sorted(drafts, key=lambda draft: draft.moment)[::-1])


def _named(drafts):
    names = names_of(draft.person for draft in drafts if isinstance(draft.person, int) and draft.person)
    texts = reasons.read(*{draft.reason_digest for draft in drafts})
    events = []
    for draft in drafts:
        who = _("A member of the Board") if draft.person is A_MEMBER else names.get(draft.person, "")
        reason = ""
        if draft.reason_digest:
            reason = texts.get(draft.reason_digest) or _("This reason was removed.")
        events.append(Event(draft.moment, draft.said, who, reason, draft.reason_digest))
    return events


def _of_submission(submission):
    number = submission.number
    sent = _("Submission %d was sent for review") % number
    found = [_Draft(submission.recorded_at, sent, submission.submitted_by)]
    if hasattr(submission, "review"):
        review = submission.review
        if review.outcome == ReviewOutcome.RECOMMENDED:
            said = _("Submission %d was recommended; the Board's vote opened") % number
        else:
            said = _("Submission %d was sent back with a request for changes") % number
        found.append(_Draft(review.recorded_at, said, review.reviewed_by, review.reason_digest))
    if hasattr(submission, "recall"):
        recall = submission.recall
        said = (
            _("Submission %d was taken back")
            if recall.recalled_by
            else _("Submission %d lapsed: its draft was deleted")
        )
        found.append(_Draft(recall.recorded_at, said % number, recall.recalled_by, recall.reason_digest))
    if hasattr(submission, "chairs_action"):
        action = submission.chairs_action
        said = _("The chair made submission %(number)d public alone, for the Board to ratify before %(day)s") % {
            "number": number,
            "day": date_format(action.ratify_by),
        }
        found.append(_Draft(action.recorded_at, said, action.taken_by, action.reason_digest))
    return found


def _of_decision(submission):
    decision = submission.decision
    found = []
    if decision.route != Route.CHAIRS_ACTION:
        found.append(
            _Draft(decision.recorded_at, _decided(_("The Board decided on submission %d"), submission, decision))
        )
    ratification = getattr(decision, "ratification", None)
    if ratification:
        said = _decided(
            _("The Board decided whether to ratify the chair's action on submission %d"), submission, ratification
        )
        found.append(_Draft(ratification.recorded_at, said))
    elif decision.route == Route.CHAIRS_ACTION and submission.chairs_action.lapses_at <= timezone.now():
        said = _("The chair's action on submission %d lapsed: the Board had not ratified it") % submission.number
        found.append(_Draft(submission.chairs_action.lapses_at, said))
    return found


def _decided(sentence, submission, decision):
    counted = json.loads(decision.tally)
    if decision.route == Route.MEETING:
        present = counted["present"]
        how = ngettext("in a meeting of %d member", "in a meeting of %d members", present) % present
    else:
        how = _("%(for)d for, %(against)d against, %(abstained)d abstained") % {
            "for": counted.get("approve", 0) + counted.get("conditions", 0),
            "against": counted.get("reject", 0),
            "abstained": counted.get("abstain", 0),
        }
    return f"{sentence % submission.number}: {decision.get_outcome_display().lower()} ({how})"


def _of_vote(vote, submission):
    is_over = submission.outcome is not None and not submission.is_awaiting_ratification
    if not is_over:
        return [_Draft(vote.recorded_at, _("A vote on submission %d was cast") % submission.number, A_MEMBER)]
    said = _("A vote on submission %(number)d was cast: %(choice)s") % {
        "number": submission.number,
        "choice": vote.get_choice_display().lower(),
    }
    return [_Draft(vote.recorded_at, said, A_MEMBER, vote.reason_digest)]


def _of_interest(interest, submission):
    said = _("An interest in submission %d was declared") % submission.number
    return [_Draft(interest.recorded_at, said, A_MEMBER, interest.reason_digest)]


def _of_missed_quorum(missed, submission):
    said = _("Too few had voted on submission %(number)d by the end of %(day)s; the members were reminded")
    return [_Draft(missed.recorded_at, said % {"number": submission.number, "day": date_format(missed.last_day)})]


def _of_extension(extension, submission):
    said = _("The vote on submission %(number)d was extended to the end of %(day)s")
    said %= {"number": submission.number, "day": date_format(extension.last_day)}
    return [_Draft(extension.recorded_at, said, extension.extended_by, extension.reason_digest)]


def _of_public_from(public_from, submission):
    said = _("Submission %(number)d is to be public from %(day)s, if it is approved")
    said %= {"number": submission.number, "day": date_format(public_from.day)}
    return [_Draft(public_from.recorded_at, said, public_from.entered_by)]


def _of_translated_edition(translated, submission):
    said = _("Submission %(number)d translates edition %(edition)d of the original")
    said %= {"number": submission.number, "edition": translated.edition.number}
    return [_Draft(translated.recorded_at, said)]


def _of_meeting(meeting, submission):
    said = _("The meeting of %(day)s (%(minutes)s) was recorded for submission %(number)d: %(outcome)s") % {
        "day": date_format(meeting.held_on),
        "minutes": meeting.minute_reference,
        "number": submission.number,
        "outcome": meeting.get_outcome_display().lower(),
    }
    found = [_Draft(meeting.recorded_at, said, meeting.recorded_by, meeting.reason_digest)]
    if hasattr(meeting, "confirmation"):
        confirmation = meeting.confirmation
        confirmed = _("The record of the meeting was confirmed")
        found.append(_Draft(confirmation.recorded_at, confirmed, confirmation.confirmed_by))
    return found


_TOLD = {
    BoardVote: _of_vote,
    DeclaredInterest: _of_interest,
    MissedQuorum: _of_missed_quorum,
    VoteExtension: _of_extension,
    PublicFrom: _of_public_from,
    TranslatedEdition: _of_translated_edition,
    MeetingRecord: _of_meeting,
}
_READ_WITH = {MeetingRecord: ["confirmation"], TranslatedEdition: ["edition"]}


def _of_editions(editions):
    now = timezone.now()
    return [
        _Draft(
            edition.public_from,
            (_("Edition %d became public") if edition.public_from <= now else _("Edition %d becomes public"))
            % edition.number,
        )
        for edition in editions
    ]


def _of_withdrawals(withdrawals):
    return [
        _Draft(
            withdrawal.recorded_at,
            _("It was withdrawn: every edition up to %d") % withdrawal.last_edition,
            withdrawal.withdrawn_by,
            withdrawal.reason_digest,
        )
        for withdrawal in withdrawals
    ]


def _of_redactions(submissions):
    numbers = {submission.digest: submission.number for submission in submissions}
    redactions = Redaction.objects.filter(table_name=CanonicalText._meta.db_table, row_key__in=numbers)
    return [
        _Draft(
            redaction.recorded_at,
            _("The content of submission %d was redacted") % numbers[redaction.row_key],
            redaction.redacted_by,
            redaction.reason_digest,
        )
        for redaction in redactions
    ]
