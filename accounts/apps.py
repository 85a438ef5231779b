"""The app of people, and Wagtail's own screens for users with our forms."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from wagtail.users.apps import WagtailUsersAppConfig


class AccountsConfig(AppConfig):
    """People and their roles."""

    default = True  # this module also holds the configuration of Wagtail's own app of users
    name = "accounts"
    verbose_name = _("people")


class PeopleAdminConfig(WagtailUsersAppConfig):
    """Wagtail's user screens; `user_viewset` points at ours, which asks for a display name and an organisation."""

    user_viewset = "accounts.viewsets.PeopleViewSet"
