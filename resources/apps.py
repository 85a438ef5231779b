"""The app of resources; its catalogue follows what the gate announces, inside the gate's transaction."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ResourcesConfig(AppConfig):
    """Standardised resources: drafts, catalogue, and what the public sees."""

    name = "resources"
    verbose_name = _("resources")

    def ready(self):
        """Let the catalogue follow approvals and withdrawals."""
        from approvals.signals import edition_published, resource_withdrawn

        from .followers import follow_edition, follow_withdrawal

        edition_published.connect(follow_edition)
        resource_withdrawn.connect(follow_withdrawal)
