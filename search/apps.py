"""The app of the finder. It reads what is public; its own are synonyms, counts of words, and what makes words found."""

from django.apps import AppConfig
from django.db.models.signals import post_delete, post_migrate, post_save, pre_migrate
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """Filters, counts and search over the catalogue."""

    name = "search"
    verbose_name = _("finder")

    def ready(self):
        """Let workers follow the synonyms, and full-text search the migrations; register the system checks."""
        from resources.models import CatalogueText

        from . import checks  # noqa: F401  (registers itself)
        from .followers import follow_synonyms
        from .models import SynonymGroup
        from .tables import drop_before_migrate, install_after_migrate

        for signal in (post_save, post_delete):
            signal.connect(follow_synonyms, sender=SynonymGroup)
        # SQLite cannot remake a table that a trigger names. Both are sent once for each app.
        owner = CatalogueText._meta.app_config
        pre_migrate.connect(drop_before_migrate, sender=owner)
        post_migrate.connect(install_after_migrate, sender=owner)
