"""Declare an interest: a member steps out of the vote on one submission, and out of its quorum."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from .. import desk, reasons, register
from ..exceptions import refuse_if
from ..locks import lock_resource
from ..models import DeclaredInterest, Submission
from ..outbox import tell
from ..permissions import declare_interest_problems
from .decide import decide_if_settled


def declare_interest(submission, by, reason=""):
    """Record the interest and return the `DeclaredInterest`. A vote that the member cast counts no more.

    With one vote less still open, the others may have settled it.
    """
    refuse_if(reasons.reason_problems(reason, required=False, what=_("declare an interest")))
    with transaction.atomic():
        lock_resource(submission.translation_key, submission.language)
        submission = Submission.objects.with_outcome().get(pk=submission.pk)
        refuse_if(declare_interest_problems(by, submission))
        now = timezone.now()
        declared = DeclaredInterest.objects.create(
            submission=submission,
            person_number=by.person_number,
            reason_digest=reasons.keep(reason),
            recorded_at=now,
        )
        records = [declared, *decide_if_settled(submission, now)]
        register.enter(*records)
        tell(*records)
        if len(records) > 1:
            desk.follow_on_commit(submission, by)
    return declared
