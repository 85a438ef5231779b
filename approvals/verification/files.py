"""The stored bytes: each has the digest under which it is stored, and each submission the files sent with it."""

from .. import store
from ..batches import batches
from ..canonical import digest
from ..models import Redaction, StoredFile, Submission, SubmissionFile
from ..models.stored_file import facts_in_order
from .naming import entries_naming


def file_problems():
    redacted = set(Redaction.objects.filter(table_name=SubmissionFile._meta.db_table).values_list("row_key", flat=True))
    bytes_in_use = set(SubmissionFile.objects.values_list("stored_file_id", flat=True))
    for stored_files in batches(StoredFile.objects):
        for stored in stored_files:
            problem = store.blob_problem(stored.sha256)
            if problem and (stored.sha256 in bytes_in_use or not redacted):
                named = f"{_submissions_naming(stored.sha256)}{entries_naming('sha256', stored.sha256)}"
                yield f"The stored file {stored.sha256} is {problem}.{named}"
    for submissions in batches(Submission.objects.prefetch_related("files")):
        for submission in submissions:
            listed = facts_in_order(submission.files.all())
            prefix = f"{submission.reference}/{submission.language}/{submission.number}/"
            if digest(listed) != submission.files_digest and not any(key.startswith(prefix) for key in redacted):
                yield (
                    f"The list of files of submission {submission.pk} was altered."
                    f"{entries_naming('files_digest', submission.files_digest)}"
                )


def _submissions_naming(sha256):
    """Return a sentence that names the editions and other submissions with these bytes, to stand after another one."""
    naming = Submission.objects.filter(files__stored_file=sha256).select_related("edition").order_by("pk").distinct()
    named = [str(getattr(submission, "edition", submission)) for submission in naming]
    return f" It belongs to {'; '.join(named)}." if named else ""
