"""Starts what follows ordinary pages in each language, and what the secretary reads of this app at /board/."""

from django.apps import AppConfig
from django.db.models.signals import post_save, pre_delete
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """Home page, ordinary pages, role types, and how to report a concern."""

    name = "home"
    verbose_name = _("website")

    def ready(self):
        """Follow what becomes of ordinary pages; tell which local routes are to be checked."""
        from wagtail.signals import page_published
        from wagtail_localize.models import Translation

        from resources.board_work import KEPT_ABOVE

        from .in_each_language import alias_when_published, delete_aliases, unpublish_alias_to_translate
        from .local_routes_to_check import local_routes_to_check
        from .models import ContentPage

        page_published.connect(alias_when_published, sender=ContentPage)
        pre_delete.connect(delete_aliases, sender=ContentPage)
        post_save.connect(unpublish_alias_to_translate, sender=Translation)
        KEPT_ABOVE.append(local_routes_to_check)
