"""Bytes in the content-addressed store, and which submission names them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .record import Record
from .redactable import Redactable


class StoredFile(Record):
    """Bytes that were frozen, by digest. The bytes themselves are in `store.py`'s keeping."""

    sha256 = models.CharField(_("SHA-256"), max_length=64, unique=True)
    size = models.BigIntegerField(_("size in bytes"))

    class Meta:
        verbose_name = _("stored file")
        verbose_name_plural = _("stored files")

    def __str__(self):
        return self.sha256


class SubmissionFile(Redactable):
    """A file or image of one submission, under the name that the public would see."""

    # "HIPB-0042/en-gb/2/3", the third of submission 2: so that a redaction tells which submission it touched.
    key = models.CharField(_("key"), max_length=64, primary_key=True)
    submission = models.ForeignKey("approvals.Submission", on_delete=models.PROTECT, related_name="files")
    stored_file = models.ForeignKey(
        StoredFile, to_field="sha256", db_column="sha256", on_delete=models.PROTECT, related_name="+"
    )
    purpose = models.CharField(_("purpose"), max_length=5, choices=[("file", _("file")), ("image", _("image"))])
    name = models.CharField(_("name"), max_length=255)
    media_type = models.CharField(_("media type"), max_length=100)

    class Meta:
        verbose_name = _("file of a submission")
        verbose_name_plural = _("files of submissions")
        constraints = [
            models.UniqueConstraint(fields=["submission", "purpose", "name"], name="approvals_file_named_once")
        ]

    def __str__(self):
        return self.name

    def facts(self):
        """Return what the digest of a submission's list of files covers, as plain data."""
        return {
            "key": self.key,
            "media_type": self.media_type,
            "name": self.name,
            "purpose": self.purpose,
            "sha256": self.stored_file_id,
        }


def facts_in_order(submission_files):
    """Return the facts of a submission's `SubmissionFile`s in the order in which they were frozen, which is hashed."""
    return sorted((file.facts() for file in submission_files), key=_position)


def _position(facts):
    last = facts["key"].rpartition("/")[2]
    return int(last) if last.isdigit() else 0
