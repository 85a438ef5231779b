"""What the Board decided on a submission, with the tally and the rules that made it so."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .record import Record


class Outcome(models.TextChoices):
    """How a vote may end."""

    APPROVED = "approved", _("Approved")
    REJECTED = "rejected", _("Rejected")


class Route(models.TextChoices):
    """By which of the Board's own routes a decision was taken."""

    VOTE = "vote", _("Vote of the members")
    MEETING = "meeting", _("Decision in a meeting")
    CHAIRS_ACTION = "chairs_action", _("Chair's action")


class BoardDecision(Record):
    """One submission has one decision."""

    submission = models.OneToOneField("approvals.Submission", on_delete=models.PROTECT, related_name="decision")
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome.choices)
    route = models.CharField(_("route"), max_length=20, choices=Route.choices)
    tally = models.TextField(_("tally, as JSON"))
    rules = models.TextField(_("rules in force when the vote opened, as JSON"))

    class Meta:
        verbose_name = _("Board decision")
        verbose_name_plural = _("Board decisions")
        ordering = ["pk"]

    def __str__(self):
        return f"{self.submission}: {self.outcome}"


class Ratification(Record):
    """What the Board said of a chair's action, by a vote or in a meeting. Without it the edition lapses by itself."""

    decision = models.OneToOneField(BoardDecision, on_delete=models.PROTECT, related_name="ratification")
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome.choices)
    route = models.CharField(_("route"), max_length=20, choices=Route.choices)
    tally = models.TextField(_("tally, as JSON"))
    rules = models.TextField(_("rules in force when the vote opened, as JSON"))

    class Meta:
        verbose_name = _("ratification")
        verbose_name_plural = _("ratifications")
        ordering = ["pk"]

    def __str__(self):
        return f"{self.decision}: {self.outcome}"
