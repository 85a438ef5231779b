"""Record a meeting: the secretary writes down what the Board decided in it. It counts once a member confirms it."""

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .. import reasons, register
from ..ballot import ballot_of
from ..canonical import to_json
from ..days import end_of
from ..exceptions import Problem, refuse_if
from ..locks import lock_resource
from ..membership import memberships_at, seat_of
from ..models import MeetingRecord, Outcome, Submission
from ..permissions import keep_board_problems, lost_original_problems, open_vote_problems
from ..voting_rules import is_quorate

LONGEST_REFERENCE = MeetingRecord._meta.get_field("minute_reference").max_length


def record_meeting(submission, by, outcome, held_on, minute_reference, present, reason=""):
    """Record the decision and return the `MeetingRecord`.

    `held_on` is a date, `present` the person numbers of the members who were there. A reason is required to reject.
    """
    minute_reference = minute_reference.strip()
    refuse_if(_form_problems(outcome, minute_reference))
    refuse_if(reasons.reason_problems(reason, required=outcome == Outcome.REJECTED, what=_("reject it")))
    with transaction.atomic():
        lock_resource(submission.translation_key, submission.language)
        submission = Submission.objects.with_outcome().get(pk=submission.pk)
        refuse_if(keep_board_problems(by) or open_vote_problems(submission))
        refuse_if(lost_original_problems(submission) if outcome == Outcome.APPROVED else [])
        refuse_if(_day_problems(submission, held_on) or presence_problems(submission, held_on, set(present)))
        recorded = MeetingRecord.objects.create(
            submission=submission,
            outcome=outcome,
            held_on=held_on,
            minute_reference=minute_reference,
            present=to_json(sorted(set(present))),
            recorded_by=by.person_number,
            reason_digest=reasons.keep(reason),
            recorded_at=timezone.now(),
        )
        register.enter(recorded)
    return recorded


def seats_present(submission, held_on, present):
    """Return the `Seat`s of those present who had a part in the decision: members then, without hand or interest."""
    ballot = ballot_of(submission)
    return [
        seat_of(membership)
        for number, membership in memberships_at(_end_of_meeting(held_on)).items()
        if number in present and number not in submission.contributor_numbers | ballot.interested
    ]


def _end_of_meeting(held_on):
    """Return the latest moment at which a meeting of that day can have been held."""
    return min(timezone.now(), end_of(held_on))


def _form_problems(outcome, minute_reference):
    problems = []
    if outcome not in Outcome.values:
        problems.append(Problem(_("Choose whether the Board approved or rejected it."), "outcome"))
    if not minute_reference:
        problems.append(Problem(_("Give the reference of the minutes, such as “2026/11, item 4”."), "minute_reference"))
    elif len(minute_reference) > LONGEST_REFERENCE or not minute_reference.isprintable():
        sentence = _("Give the reference of the minutes in %d characters or fewer, on one line.")
        problems.append(Problem(sentence % LONGEST_REFERENCE, "minute_reference"))
    return problems


def _day_problems(submission, held_on):
    recommended_on = timezone.localdate(submission.review.recorded_at)
    if held_on > timezone.localdate():
        return [Problem(_("The meeting is in the future. Record what it decided once it has."), "held_on")]
    if held_on < recommended_on:
        sentence = _("This submission was recommended on %s, after that meeting: the Board cannot have decided on it.")
        return [Problem(sentence % date_format(recommended_on), "held_on")]
    return []


def presence_problems(submission, held_on, present):
    """Return why those present could not decide: a stranger among them, or no quorum without hand and interest."""
    absent = present - memberships_at(_end_of_meeting(held_on)).keys()
    if absent:
        return [Problem(_("Somebody who is marked as present was not a member of the Board on that day."), "present")]
    rules = ballot_of(submission).rules
    if is_quorate(rules, seats_present(submission, held_on, present)):
        return []
    sentence = _(
        "The meeting had no quorum for this submission: it needs %(quorum)d members from %(sectors)d or more sectors, "
        "without those who had a hand in it or declared an interest."
    )
    return [Problem(sentence % {"quorum": rules.quorum, "sectors": rules.quorum_sectors}, "present")]
