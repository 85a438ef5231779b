"""What of a submission the secretary may have to remove: its content, and each reason that somebody wrote about it."""

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from approvals.actions import redact_content, redact_reason

from .review_record import review_record
from .timeline import timeline

CONTENT = "content"


def redactable_parts(submission):
    """Return what can be removed as (key, label) pairs: "content", or the digest of a reason."""
    parts = [(CONTENT, _("The content, the files and the images of this submission, and of its edition"))]
    for event in timeline(submission.translation_key, submission.language):
        if event.reason_digest:
            label = _("The reason given for “%(said)s”: %(reason)s")
            parts.append(
                (event.reason_digest, label % {"said": event.said, "reason": Truncator(event.reason).chars(120)})
            )
    record = review_record(submission)
    for said in [*record.answered, *record.commented]:
        if said.digest:
            parts.append((said.digest, _("A comment of the reviewer: %s") % Truncator(said.comment).chars(120)))
    return parts


def redact(submission, by, what, reason):
    """Remove a part by its key; return the `Redaction`s."""
    if what == CONTENT:
        return redact_content(submission, by, reason)
    return redact_reason(what, by, reason)
