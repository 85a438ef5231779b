"""The app of resources; its catalogue follows what the gate announces, inside the gate's transaction."""

from django.apps import AppConfig
from django.db.models.signals import post_delete, post_save
from django.utils.translation import gettext_lazy as _


class ResourcesConfig(AppConfig):
    """Standardised resources: drafts, catalogue, and what the public sees."""

    name = "resources"
    verbose_name = _("resources")

    def ready(self):
        """Let the catalogue follow approvals and withdrawals, a recall a deletion, drafts a file, a log a passage."""
        from wagtail_localize.models import SegmentOverride, StringTranslation

        from approvals.signals import edition_published, resource_withdrawn

        from .followers import follow_deletion, follow_edition, follow_new_file, follow_passage, follow_withdrawal
        from .models import LibraryDocument, LibraryImage, ResourcePage

        edition_published.connect(follow_edition)
        resource_withdrawn.connect(follow_withdrawal)
        post_delete.connect(follow_deletion, sender=ResourcePage)
        for upload in (LibraryDocument, LibraryImage):
            post_save.connect(follow_new_file, sender=upload)
        for passage in (StringTranslation, SegmentOverride):
            post_save.connect(follow_passage, sender=passage)
