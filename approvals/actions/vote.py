"""Vote: record a Board member's choice; where it settles the vote, decide and publish in the same transaction."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from .. import desk, reasons, register
from ..ballot import ballot_of
from ..exceptions import refuse_if
from ..locks import lock_resource
from ..models import BoardVote, Choice, Submission
from ..outbox import tell
from ..permissions import lost_original_problems, vote_problems
from .decide import decide_if_settled


def vote(submission, by, choice, reason=""):
    """Record the choice of `by` and return the `BoardVote`; a reason is required to reject, and conditions need one.

    A member may vote again until the vote settles: each vote is kept, the latest counts. The member gets a receipt.
    """
    refuse_if([] if choice in Choice.values else [_("Choose to approve, to reject or to abstain.")])
    refuse_if(reasons.reason_problems(reason, required=needs_reason(choice), what=reason_for(choice)))
    with transaction.atomic():
        lock_resource(submission.translation_key, submission.language)
        submission = Submission.objects.with_outcome().get(pk=submission.pk)
        now = timezone.now()
        ballot = ballot_of(submission) if hasattr(submission, "review") else None
        refuse_if(vote_problems(by, submission, ballot))
        refuse_if(lost_original_problems(submission) if choice in (Choice.APPROVE, Choice.CONDITIONS) else [])
        earlier = ballot.latest_votes.get(by.person_number)
        cast = BoardVote.objects.create(
            submission=submission,
            membership=ballot.members[by.person_number],
            person_number=by.person_number,
            sequence=earlier.sequence + 1 if earlier else 1,
            choice=choice,
            reason_digest=reasons.keep(reason),
            recorded_at=now,
        )
        records = [cast, *decide_if_settled(submission, now, ballot.with_vote(cast))]
        register.enter(*records)
        tell(*records)
        if len(records) > 1:
            desk.follow_on_commit(submission, by)
    return cast


def needs_reason(choice):
    """Return whether a choice is nothing without words."""
    return choice in (Choice.REJECT, Choice.CONDITIONS)


def reason_for(choice):
    """Return what the reason of a choice is needed for, as part of a sentence."""
    return _("say what the conditions are") if choice == Choice.CONDITIONS else _("reject it")
