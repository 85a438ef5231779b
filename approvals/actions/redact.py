"""Redact: the law or data protection orders that words or bytes be removed. Their digests stay on record."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from .. import desk, reasons, register, store
from ..exceptions import refuse_if
from ..locks import lock_redactions, lock_resource
from ..models import CanonicalText, FreeText, Recall, Redaction, Submission, SubmissionFile
from ..outbox import tell
from ..permissions import keep_board_problems
from ..signals import resource_withdrawn


def redact_content(submission, by, reason):
    """Remove the content, files and images of a submission, of its edition too; return the `Redaction`s.

    The same text sent twice is stored once: it goes for every submission that has it, and one of them that still waits
    for a decision is recalled, since nobody could read it. Bytes that another submission names stay.
    """
    refuse_if(keep_board_problems(by) + reasons.reason_problems(reason, required=True, what=_("redact it")))
    with transaction.atomic():
        lock_resource(submission.translation_key, submission.language)
        rows = [
            *CanonicalText.objects.filter(pk=submission.digest),
            *SubmissionFile.objects.filter(submission=submission),
        ]
        refuse_if([] if rows else [_("This content was redacted before: nothing of it is left.")])
        digests = {row.stored_file_id for row in rows if isinstance(row, SubmissionFile)}
        redactions = _redact(rows, by, reason)
        resource_withdrawn.send(
            sender=Redaction, translation_key=submission.translation_key, language=submission.language
        )
        recalls = _recalled(submission, by)
        register.enter(*redactions, *recalls)
        tell(*recalls)
        transaction.on_commit(lambda: store.remove_unnamed(digests), robust=True)
    return redactions


def redact_reason(digest, by, reason):
    """Remove one reason or comment, known by its salted digest; return the `Redaction`s (one)."""
    refuse_if(keep_board_problems(by) + reasons.reason_problems(reason, required=True, what=_("redact it")))
    with transaction.atomic():
        lock_redactions()
        rows = list(FreeText.objects.filter(pk=digest))
        refuse_if([] if rows else [_("This text was redacted before, or never was.")])
        redactions = _redact(rows, by, reason)
        register.enter(*redactions)
    return redactions


def _recalled(submission, by):
    """Return the new recalls of what waits with the content that is gone."""
    same = Submission.objects.for_resource(submission.translation_key, submission.language)
    recalls = []
    for waiting in same.waiting().filter(digest=submission.digest):
        recalls.append(
            Recall.objects.create(submission=waiting, recalled_by=by.person_number, recorded_at=timezone.now())
        )
        desk.follow_on_commit(waiting, by)
    return recalls


def _redact(rows, by, reason):
    """Name each row in a `Redaction`, and delete it: the trigger lets nothing else go."""
    reason_digest, now = reasons.keep(reason), timezone.now()
    redactions = []
    for row in rows:
        redactions.append(
            Redaction.objects.create(
                table_name=row._meta.db_table,
                row_key=row.pk,
                redacted_by=by.person_number,
                reason_digest=reason_digest,
                recorded_at=now,
            )
        )
        # Past the model's own `delete`, which refuses: the trigger decides.
        type(row).objects.filter(pk=row.pk).delete()
    return redactions
