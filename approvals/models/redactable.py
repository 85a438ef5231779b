"""What the law may one day order to be removed: texts and the list of stored bytes, in side tables of their own.

The rows that the register chains hold only digests of them, so that the register still verifies afterwards.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .record import InsertOnly, Record


class Redactable(InsertOnly):
    """A side table: no UPDATE ever; DELETE only of a row that a `Redaction` names. The triggers hold both."""

    class Meta:
        abstract = True


class CanonicalText(Redactable):
    """The canonical JSON of a content, under its SHA-256."""

    digest = models.CharField(_("SHA-256"), max_length=64, primary_key=True)
    text = models.TextField(_("canonical text"))

    class Meta:
        verbose_name = _("canonical text")
        verbose_name_plural = _("canonical texts")

    def __str__(self):
        return self.digest


class FreeText(Redactable):
    """What a person wrote (a reason, a comment), under the SHA-256 of its salt and text.

    The salt keeps a short text from being guessed from the digest once the text is gone.
    """

    digest = models.CharField(_("salted SHA-256"), max_length=64, primary_key=True)
    salt = models.CharField(_("salt"), max_length=64)
    text = models.TextField(_("text"))

    class Meta:
        verbose_name = _("free text")
        verbose_name_plural = _("free texts")

    def __str__(self):
        return self.text


class Redaction(Record):
    """Names one row of a side table that may be deleted, and says why."""

    table_name = models.CharField(_("table"), max_length=63)
    row_key = models.CharField(_("key of the row"), max_length=64)
    redacted_by = models.BigIntegerField(_("redacted by"))
    reason_digest = models.CharField(_("digest of the reason"), max_length=64)

    class Meta:
        verbose_name = _("redaction")
        verbose_name_plural = _("redactions")
        constraints = [models.UniqueConstraint(fields=["table_name", "row_key"], name="approvals_redacted_once")]

    def __str__(self):
        return f"{self.table_name} {self.row_key}"
