"""Extend a vote: the secretary gives it a later last day, after one has passed without a quorum."""

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .. import reasons, register
from ..exceptions import Problem, refuse_if
from ..locks import lock_resource
from ..models import Submission, VoteExtension
from ..permissions import extend_vote_problems


def extend_vote(submission, by, last_day, reason):
    """Record the later last day (a date, that day included) and return the `VoteExtension`."""
    refuse_if(reasons.reason_problems(reason, required=True, what=_("extend a vote")))
    with transaction.atomic():
        lock_resource(submission.translation_key, submission.language)
        submission = Submission.objects.with_outcome().get(pk=submission.pk)
        refuse_if(extend_vote_problems(by, submission))
        refuse_if(_day_problems(submission, last_day))
        extension = VoteExtension.objects.create(
            submission=submission,
            last_day=last_day,
            extended_by=by.person_number,
            reason_digest=reasons.keep(reason),
            recorded_at=timezone.now(),
        )
        register.enter(extension)
    return extension


def _day_problems(submission, last_day):
    if last_day < timezone.localdate():
        return [Problem(_("The last day is in the past. Choose today or a later day."), "last_day")]
    if submission.is_awaiting_ratification and last_day >= submission.chairs_action.ratify_by:
        sentence = _("The chair's action lapses on %s. Choose an earlier day.")
        return [Problem(sentence % date_format(submission.chairs_action.ratify_by), "last_day")]
    return []
