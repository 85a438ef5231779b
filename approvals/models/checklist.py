"""What a reviewer answered, and what they said of single paragraphs and questions: part of the record of a review."""

import json

from django.db import models
from django.utils.translation import gettext_lazy as _

from .record import Record


class ReviewChecklist(Record):
    """The answers of one review as canonical JSON: a list of {"key", "question" as it was asked, "answer"}."""

    review = models.OneToOneField("approvals.Review", on_delete=models.PROTECT, related_name="checklist")
    answers = models.TextField(_("answers, as JSON"))

    class Meta:
        verbose_name = _("checklist of a review")
        verbose_name_plural = _("checklists of reviews")

    def __str__(self):
        return f"{self.review}: checklist"

    @property
    def answered(self):
        """The answers, in the order of the questions, as dicts."""
        return json.loads(self.answers)


class ReviewComment(Record):
    """What a reviewer said of one thing: "paragraph:3.2" of the frozen content, or "question:delivery"."""

    review = models.ForeignKey("approvals.Review", on_delete=models.PROTECT, related_name="comments")
    about = models.CharField(_("about"), max_length=80)
    reason_digest = models.CharField(_("digest of the comment"), max_length=64)

    class Meta:
        verbose_name = _("comment of a review")
        verbose_name_plural = _("comments of reviews")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["review", "about"], name="approvals_commented_once")]

    def __str__(self):
        return f"{self.review}: on {self.about}"
