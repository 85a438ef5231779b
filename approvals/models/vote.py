"""A Board member's vote on a submission. A member may vote again until the vote settles; the latest counts."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .record import Record


class Choice(models.TextChoices):
    """What a member may say. Conditions are read by the author and the public; they block nothing."""

    APPROVE = "approve", _("Approve")
    CONDITIONS = "conditions", _("Approve with conditions")
    REJECT = "reject", _("Reject")
    ABSTAIN = "abstain", _("Abstain")


class BoardVote(Record):
    """One vote of one member on one submission; `sequence` counts the member's votes on it from 1."""

    submission = models.ForeignKey("approvals.Submission", on_delete=models.PROTECT, related_name="board_votes")
    membership = models.ForeignKey("approvals.BoardMembership", on_delete=models.PROTECT, related_name="board_votes")
    person_number = models.BigIntegerField(_("person number"))
    sequence = models.PositiveSmallIntegerField(_("sequence"))
    choice = models.CharField(_("choice"), max_length=10, choices=Choice.choices)
    reason_digest = models.CharField(_("digest of the reason"), max_length=64, blank=True)

    class Meta:
        verbose_name = _("Board vote")
        verbose_name_plural = _("Board votes")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["submission", "person_number", "sequence"], name="approvals_vote_known_by_sequence"
            )
        ]

    def __str__(self):
        return f"{self.submission}: {self.choice}"
