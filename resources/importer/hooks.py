"""Import and export in Wagtail's admin: addresses and a menu item for those who may add resources."""

from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from . import urls
from .drafts import library
from .permission import may_import


class ImportMenuItem(MenuItem):
    """Shown to those who may add resources."""

    def is_shown(self, request):
        """Ask the same question as the pages behind it."""
        return may_import(request.user, library())


@hooks.register("register_admin_urls")
def import_urls():
    """Return the addresses below /admin/."""
    return urls.urlpatterns


@hooks.register("register_admin_menu_item")
def import_menu_item():
    """Return the menu item."""
    return ImportMenuItem(
        _("Import and export"), reverse_lazy("resource_import"), name="import-export", icon_name="table", order=310
    )
