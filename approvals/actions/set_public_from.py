"""Set the day of publication: the secretary enters for the Board from when on an approved edition is public."""

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .. import register
from ..exceptions import Problem, refuse_if
from ..locks import lock_resource
from ..models import PublicFrom, Submission
from ..permissions import keep_board_problems, open_vote_problems

LONGEST_WAIT = 366  # days


def set_public_from(submission, by, day):
    """Record the day (a date) while the Board has not decided, and return the `PublicFrom`; the latest one holds."""
    with transaction.atomic():
        lock_resource(submission.translation_key, submission.language)
        submission = Submission.objects.with_outcome().get(pk=submission.pk)
        refuse_if(set_public_from_problems(by, submission))
        refuse_if(_day_problems(day))
        recorded = PublicFrom.objects.create(
            submission=submission, day=day, entered_by=by.person_number, recorded_at=timezone.now()
        )
        register.enter(recorded)
    return recorded


def set_public_from_problems(by, submission):
    """Return why a person cannot enter the day, as sentences."""
    problems = keep_board_problems(by) or open_vote_problems(submission)
    if not problems and submission.is_awaiting_ratification:
        return [_("It is public already, by the chair's action.")]
    return problems


def _day_problems(day):
    today = timezone.localdate()
    if day < today:
        return [Problem(_("The day is in the past. Choose today, for “at once”, or a later day."), "day")]
    if (day - today).days > LONGEST_WAIT:
        sentence = _("The day is more than a year away, on %s. By then the Board should look at it again.")
        return [Problem(sentence % date_format(day), "day")]
    return []
