"""Take a chair's action: the chair alone makes something urgent public, until the Board ratifies it or it lapses."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .. import desk, reasons, register
from ..ballot import ballot_of
from ..days import start_of
from ..exceptions import Problem, refuse_if
from ..locks import lock_resource
from ..models import ChairsAction, Outcome, Route, Submission
from ..outbox import tell
from ..permissions import chairs_action_problems
from .decide import decide


def take_chairs_action(submission, by, reason, ratify_by):
    """Approve a recommended submission as the chair and return the `ChairsAction`.

    `ratify_by` is a date: from that day on the edition is not public, unless the Board has ratified it by then. The
    vote goes on, and ratifies.
    """
    refuse_if(reasons.reason_problems(reason, required=True, what=_("take a chair's action")))
    with transaction.atomic():
        lock_resource(submission.translation_key, submission.language)
        submission = Submission.objects.with_outcome().get(pk=submission.pk)
        refuse_if(chairs_action_problems(by, submission))
        now = timezone.now()
        ballot = ballot_of(submission)
        refuse_if(_day_problems(submission, ballot, ratify_by))
        taken = ChairsAction.objects.create(
            submission=submission,
            membership=ballot.members[by.person_number],
            taken_by=by.person_number,
            lapses_at=start_of(ratify_by),
            reason_digest=reasons.keep(reason),
            recorded_at=now,
        )
        submission.chairs_action = taken
        decided = decide(submission, Outcome.APPROVED, Route.CHAIRS_ACTION, ballot.tally, ballot.rules, now)
        register.enter(taken, *decided)
        tell(*decided)
        desk.follow_on_commit(submission, by)
    return taken


def ratify_by_limits(ballot):
    """Return the first and the last day that a chair may name for the ratification, by the rules of a `Ballot`."""
    today = timezone.localdate(ballot.moment)
    return max(today, ballot.last_day) + timedelta(days=1), today + timedelta(days=ballot.rules.chairs_action_days)


def _day_problems(submission, ballot, ratify_by):
    first, last = ratify_by_limits(ballot)
    if not first <= ratify_by <= last:
        sentence = _(
            "Choose a day from %(first)s, when the vote is over, to %(last)s, as late as the Board's rules allow."
        )
        return [Problem(sentence % {"first": date_format(first), "last": date_format(last)}, "ratify_by")]
    set_day = submission.public_from_days.last()
    if set_day and set_day.day > timezone.localdate():
        sentence = _("The Board wants it public from %s only. For something urgent, the secretary sets today first.")
        return [Problem(sentence % date_format(set_day.day))]
    return []
