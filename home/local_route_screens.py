"""The screens in Wagtail's admin on which the Board's secretary, and nobody else, keeps the local routes."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import register_permission_policy

from resources.secretarys_policy import SecretarysPolicy

from .local_route import LocalRoute

register_permission_policy(LocalRoute, SecretarysPolicy(LocalRoute), exact_class=True)


class LocalRouteViewSet(ModelViewSet):
    """List, form, history and deletion of local routes."""

    model = LocalRoute
    url_prefix = "local-routes"
    icon = "warning"
    menu_label = _("Local routes")
    menu_order = 330
    add_to_admin_menu = True
    list_display = ["name", "callers", "phone", "web_address", "checked_on"]
    list_filter = ["callers"]
    form_fields = ["name", "callers", "phone", "web_address", "hours", "checked_on"]
    copy_view_enabled = False
    add_to_reference_index = False
