"""The Board's rules of voting, in force from a date. What they mean is decided by `voting_rules.py`."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .record import Record


class BoardRules(Record):
    """Rules as canonical JSON of `voting_rules.Rules`. The latest that is in force on a date applies."""

    in_force_from = models.DateField(_("in force from"))
    rules = models.TextField(_("rules, as JSON"))
    entered_by = models.BigIntegerField(_("entered by"))

    class Meta:
        verbose_name = _("Board rules")
        verbose_name_plural = _("Board rules")
        ordering = ["in_force_from", "pk"]

    def __str__(self):
        return f"{self.in_force_from}: {self.rules}"
