"""Which edition of the original a submission in another language translates."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .record import Record


class TranslatedEdition(Record):
    """Written with the submission: the edition of the original that was current at that moment."""

    submission = models.OneToOneField(
        "approvals.Submission", on_delete=models.PROTECT, related_name="translated_edition"
    )
    edition = models.ForeignKey("approvals.Edition", on_delete=models.PROTECT, related_name="translations")

    class Meta:
        verbose_name = _("translated edition")
        verbose_name_plural = _("translated editions")
        ordering = ["pk"]

    def __str__(self):
        return f"{self.submission} translates {self.edition}"
