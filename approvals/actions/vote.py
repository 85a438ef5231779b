"""Vote: record a Board member's choice; where it settles the vote, decide and publish in the same transaction."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from .. import desk, reasons, register
from ..exceptions import refuse_if
from ..locks import lock_resource
from ..membership import memberships_at
from ..models import BoardVote, Choice, Submission
from ..permissions import vote_problems
from .decide import decide_if_settled


def vote(submission, by, choice, reason=""):
    """Record the choice of `by` and return the `BoardVote`; a reason is required to reject.

    A member may vote again until the vote settles: each vote is kept, the latest counts.
    """
    refuse_if([] if choice in Choice.values else [_("Choose to approve, to reject or to abstain.")])
    refuse_if(reasons.reason_problems(reason, required=choice == Choice.REJECT, what=_("reject it")))
    with transaction.atomic():
        lock_resource(submission.translation_key, submission.language)
        submission = Submission.objects.with_outcome().get(pk=submission.pk)
        refuse_if(vote_problems(by, submission))
        now = timezone.now()
        cast = BoardVote.objects.create(
            submission=submission,
            membership=memberships_at(now)[by.person_number],
            person_number=by.person_number,
            sequence=BoardVote.objects.filter(submission=submission, person_number=by.person_number).count() + 1,
            choice=choice,
            reason_digest=reasons.keep(reason),
            recorded_at=now,
        )
        records = [cast, *decide_if_settled(submission, now)]
        register.enter(*records)
        if len(records) > 1:
            desk.follow_on_commit(submission, by)
    return cast
