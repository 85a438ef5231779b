"""One message to one person about one event: written with what caused it, and kept until it was sent.

It is no record of the gate: the register does not chain it, and it changes as it is tried.
"""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Event(models.TextChoices):
    """What people are told of. Who gets it, and in which words, is decided by `approvals/notices.py`."""

    SUBMITTED = "submitted", _("Sent for review")
    ASSIGNED = "assigned", _("Assigned to a reviewer")
    SENT_BACK = "sent_back", _("Sent back")
    DECIDED = "decided", _("Decided")
    VOTE_OPENED = "vote_opened", _("Vote opened")
    DEADLINE_NEAR = "deadline_near", _("Vote ends soon")
    MISSED_QUORUM = "missed_quorum", _("Too few votes")
    RECALLED = "recalled", _("Taken back")
    VOTE_RECEIPT = "vote_receipt", _("Receipt of a vote")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    CHAIRS_ACTION_LAPSES = "chairs_action_lapses", _("Chair's action lapses soon")
    REVIEW_DATE = "review_date", _("Day of review")
    REGISTER_BROKEN = "register_broken", _("The register does not verify")


class NotificationQuerySet(models.QuerySet):
    """Messages by where they stand."""

    def due(self):
        """Messages that are to be tried now."""
        return self.filter(sent_at=None, next_try_at__lte=timezone.now())

    def unsent(self):
        """Messages that could not be sent so far, whether or not they are tried again."""
        return self.filter(sent_at=None).exclude(last_problem="")


class Notification(models.Model):
    """`about` names the cause, as in "review 12"; `facts` is JSON of what cannot be read later, and no free text.

    No `next_try_at` and no `sent_at`: it was given up, which `last_problem` explains, or nobody needs it any more.
    Rows stay: they are what keeps a message from being sent twice.
    """

    event = models.CharField(_("event"), max_length=30, choices=Event.choices)
    about = models.CharField(_("about"), max_length=100)
    person_number = models.BigIntegerField(_("person number"))
    submission = models.ForeignKey(
        "approvals.Submission", null=True, on_delete=models.PROTECT, related_name="notifications"
    )
    facts = models.TextField(_("facts, as JSON"), default="{}")
    made_at = models.DateTimeField(_("made at"))
    is_held = models.BooleanField(_("waits for the person's daily message"), default=False)
    tries = models.PositiveSmallIntegerField(_("tries"), default=0)
    next_try_at = models.DateTimeField(_("next try at"), null=True)
    sent_at = models.DateTimeField(_("sent at"), null=True)
    last_problem = models.TextField(_("last problem"), blank=True)
    claim = models.UUIDField(_("claim of a sender"), null=True)

    objects = NotificationQuerySet.as_manager()

    class Meta:
        verbose_name = _("notification")
        verbose_name_plural = _("notifications")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["event", "about", "person_number"], name="approvals_person_told_once")
        ]
        indexes = [
            models.Index(
                fields=["next_try_at"], name="approvals_notification_due", condition=models.Q(next_try_at__isnull=False)
            ),
            models.Index(fields=["claim"], name="approvals_notification_claim"),
        ]

    def __str__(self):
        return f"{self.event}, {self.about}: {self.person_number}"

    @property
    def is_given_up(self):
        """Whether it is not tried again by itself."""
        return self.sent_at is None and self.next_try_at is None
