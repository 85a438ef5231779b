"""Recall: the author takes a submission back before a decision. Its votes lapse and stay on record."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from .. import desk, reasons, register
from ..exceptions import refuse_if
from ..locks import lock_resource
from ..models import Recall, Submission
from ..outbox import tell
from ..permissions import recall_problems


def recall(submission, by, reason=""):
    """End a waiting submission and return the `Recall`."""
    refuse_if(reasons.reason_problems(reason, required=False, what=_("take it back")))
    with transaction.atomic():
        lock_resource(submission.translation_key, submission.language)
        submission = Submission.objects.with_outcome().get(pk=submission.pk)
        refuse_if(recall_problems(by, submission))
        recorded = Recall.objects.create(
            submission=submission,
            recalled_by=by.person_number,
            reason_digest=reasons.keep(reason),
            recorded_at=timezone.now(),
        )
        register.enter(recorded)
        tell(recorded)
        desk.follow_on_commit(submission, by)
    return recorded
