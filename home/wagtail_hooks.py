"""What Wagtail's admin shows of the whole site: our few styles, and the secretary's local routes for a concern."""

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import register_permission_policy

from resources.secretarys_policy import SecretarysPolicy

from .local_route import LocalRoute

register_permission_policy(LocalRoute, SecretarysPolicy(LocalRoute), exact_class=True)


class LocalRouteViewSet(ModelViewSet):
    """The screens of the local routes, for the Board's secretary."""

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


@hooks.register("register_admin_viewset")
def local_routes():
    """Give the admin the screens of the local routes."""
    return LocalRouteViewSet("local_routes")


@hooks.register("insert_global_admin_css")
def admin_styles():
    """Link the styles of the notice that a demonstration shows on every screen."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))
