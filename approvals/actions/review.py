"""Review: recommend a submission to the Board, which opens its vote, or ask for changes, which ends it."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from .. import desk, reasons, register
from ..exceptions import refuse_if
from ..locks import lock_resource
from ..models import Review, ReviewOutcome, Submission
from ..outbox import tell
from ..permissions import review_problems


def review(submission, by, outcome, reason=""):
    """Record what `by` says of the submission and return the `Review`; a reason is required to ask for changes."""
    asks_for_changes = outcome == ReviewOutcome.CHANGES_REQUESTED
    refuse_if([] if outcome in ReviewOutcome.values else [_("Choose whether to recommend it or to ask for changes.")])
    refuse_if(reasons.reason_problems(reason, required=asks_for_changes, what=_("ask for changes")))
    with transaction.atomic():
        lock_resource(submission.translation_key, submission.language)
        submission = Submission.objects.with_outcome().get(pk=submission.pk)
        refuse_if(review_problems(by, submission))
        recorded = Review.objects.create(
            submission=submission,
            outcome=outcome,
            reviewed_by=by.person_number,
            reason_digest=reasons.keep(reason),
            recorded_at=timezone.now(),
        )
        register.enter(recorded)
        tell(recorded)
        desk.follow_on_commit(submission, by)
    return recorded
