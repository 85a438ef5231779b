"""Starts what keeps ordinary pages in each language."""

from django.apps import AppConfig
from django.db.models.signals import pre_delete


class HomeConfig(AppConfig):
    """The app of the home page and the ordinary pages."""

    name = "home"

    def ready(self):
        """Follow what Wagtail publishes and deletes of ordinary pages."""
        from wagtail.signals import page_published

        from .in_each_language import alias_when_published, delete_aliases
        from .models import ContentPage

        page_published.connect(alias_when_published, sender=ContentPage)
        pre_delete.connect(delete_aliases, sender=ContentPage)
