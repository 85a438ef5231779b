"""The app of the gate; installs the triggers after every `migrate` (never in `ready()`, which would block it)."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate
from django.utils.translation import gettext_lazy as _


class ApprovalsConfig(AppConfig):
    """Review, the Board's vote, editions and the register."""

    name = "approvals"
    verbose_name = _("approvals")

    def ready(self):
        """Follow migrations with the triggers, register the system checks, and keep Wagtail's e-mails back."""
        from . import checks  # noqa: F401  (registers itself)
        from .quiet_workflow import connect as keep_wagtail_quiet
        from .triggers import drop_before_migrate, install_after_migrate

        # SQLite remakes a table to alter it: it loses that table's triggers and refuses while another's names it.
        pre_migrate.connect(drop_before_migrate, sender=self)
        post_migrate.connect(install_after_migrate, sender=self)
        keep_wagtail_quiet()
