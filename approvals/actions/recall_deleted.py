"""Recall what a deleted page leaves behind: code that deletes a draft takes its waiting submission back."""

from django.db import transaction
from django.utils import timezone

from .. import register
from ..locks import lock_resource
from ..models import Recall, Submission
from ..outbox import tell

RECALLED_BY_DELETION = 0  # no person has this number: the register shows that nobody recalled it in words


def recall_deleted(translation_key, language):
    """End the submission of a resource whose draft is gone; return the `Recall`, or None where nothing waited."""
    with transaction.atomic():
        lock_resource(translation_key, language)
        waiting = Submission.objects.for_resource(translation_key, language).waiting().first()
        if waiting is None:
            return None
        recorded = Recall.objects.create(
            submission=waiting, recalled_by=RECALLED_BY_DELETION, recorded_at=timezone.now()
        )
        register.enter(recorded)
        tell(recorded)
    return recorded
