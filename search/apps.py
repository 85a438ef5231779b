"""The app of the finder. It reads what is public, and keeps nothing of its own."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """Filters, counts and search over the catalogue."""

    name = "search"
    verbose_name = _("finder")
