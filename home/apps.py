"""The app of the site's own pages. What the secretary keeps here stands among the Board's work, too."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """Home page, ordinary pages, role types, and how to report a concern."""

    name = "home"
    verbose_name = _("website")

    def ready(self):
        """Let the secretary read at /board/ which local routes are to be checked."""
        from resources.board_work import KEPT_ABOVE

        from .local_routes_to_check import local_routes_to_check

        KEPT_ABOVE.append(local_routes_to_check)
