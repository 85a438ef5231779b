"""Who is to review a submission. A note for the desk: it gives no right and takes none, and any Reviewer may review."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ReviewerAssignment(models.Model):
    """One for each submission, changed when somebody else is to review it; `resources/assign_reviewer.py` decides."""

    submission = models.OneToOneField("approvals.Submission", on_delete=models.PROTECT, related_name="assignment")
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("reviewer"), on_delete=models.PROTECT, related_name="+"
    )
    assigned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("assigned by"), on_delete=models.PROTECT, related_name="+"
    )
    assigned_at = models.DateTimeField(_("assigned at"))

    class Meta:
        verbose_name = _("assignment of a reviewer")
        verbose_name_plural = _("assignments of reviewers")
        default_permissions = ()

    def __str__(self):
        return f"{self.submission}: {self.reviewer}"
