"""The app of the finder. It reads what is public; its own are synonyms, and counts of words that were looked for."""

from django.apps import AppConfig
from django.db.models.signals import post_delete, post_save
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """Filters, counts and search over the catalogue."""

    name = "search"
    verbose_name = _("finder")

    def ready(self):
        """Let what every worker remembers of the finder follow the synonyms."""
        from .followers import follow_synonyms
        from .models import SynonymGroup

        for signal in (post_save, post_delete):
            signal.connect(follow_synonyms, sender=SynonymGroup)
