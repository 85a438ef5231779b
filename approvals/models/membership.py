"""Who sits on the Board: a row by the secretary, one by a second member that confirms it, one that ends it."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .record import Record


class BoardMembershipQuerySet(models.QuerySet):
    """Memberships by what they allow."""

    def unconfirmed(self):
        """Memberships that wait for a second Board member."""
        return self.filter(confirmation=None, ending=None)


class BoardMembership(Record):
    """A person's seat. A permission group alone gives no vote: this, confirmed and in force, does."""

    person_number = models.BigIntegerField(_("person number"))
    sector = models.ForeignKey(
        "audiences.Sector",
        verbose_name=_("sector"),
        to_field="slug",
        db_column="sector",
        on_delete=models.PROTECT,
        related_name="+",
    )
    is_chair = models.BooleanField(_("chairs the Board"))
    member_from = models.DateField(_("first day"))
    member_until = models.DateField(_("last day"), null=True, blank=True)
    entered_by = models.BigIntegerField(_("entered by"))

    objects = BoardMembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("Board membership")
        verbose_name_plural = _("Board memberships")
        ordering = ["member_from", "pk"]

    def __str__(self):
        return f"{self.person_number} ({self.sector_id})"

    def is_in_force(self, moment):
        """Return whether the seat holds at a moment: confirmed by then, from its first day to the end of its last."""
        day = timezone.localdate(moment)
        confirmation, ending = getattr(self, "confirmation", None), getattr(self, "ending", None)
        last_days = [last for last in (self.member_until, ending and ending.last_day) if last]
        return (
            confirmation is not None
            and confirmation.recorded_at <= moment
            and self.member_from <= day
            and all(day <= last for last in last_days)
        )


class MembershipConfirmation(Record):
    """Makes a membership count. `confirmed_by` is the second Board member's number; the first Board has none."""

    membership = models.OneToOneField(BoardMembership, on_delete=models.PROTECT, related_name="confirmation")
    confirmed_by = models.BigIntegerField(_("confirmed by"), null=True)

    class Meta:
        verbose_name = _("confirmation of a membership")
        verbose_name_plural = _("confirmations of memberships")

    def __str__(self):
        return f"{self.membership}: confirmed"


class MembershipEnding(Record):
    """Ends a membership before the last day that it names, or one that names none."""

    membership = models.OneToOneField(BoardMembership, on_delete=models.PROTECT, related_name="ending")
    last_day = models.DateField(_("last day"))
    ended_by = models.BigIntegerField(_("ended by"))
    reason_digest = models.CharField(_("digest of the reason"), max_length=64, blank=True)

    class Meta:
        verbose_name = _("end of a membership")
        verbose_name_plural = _("ends of memberships")

    def __str__(self):
        return f"{self.membership}: until {self.last_day}"
