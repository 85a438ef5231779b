"""What Wagtail's admin shows of the whole site: its name and colours, our few styles, the checker of previews, and the
secretary's local routes for a concern.
"""

from django.templatetags.static import static
from django.utils.html import format_html_join
from wagtail import hooks

from . import content_checker, update_translations  # noqa: F401  (register themselves)
from .local_route_screens import LocalRouteViewSet

STYLES = ["css/admin_identity.css", "css/admin.css"]
# Wagtail's own guide and news: they tell editors to publish, which nobody does here.
WAGTAILS_HELP = ("editor-guide", "whats-new-in-wagtail")


@hooks.register("register_admin_viewset")
def local_routes():
    """Give the admin the screens of the local routes."""
    return LocalRouteViewSet("local_routes")


@hooks.register("insert_global_admin_css")
def admin_styles():
    """Link the styles: after Wagtail's own, so that theirs are overruled."""
    return format_html_join("", '<link rel="stylesheet" href="{}">', ([static(style)] for style in STYLES))


@hooks.register("construct_help_menu")
def leave_out_wagtails_help(request, items):
    """Keep what helps here: the keys that the editor knows."""
    items[:] = [item for item in items if not item.name.startswith(WAGTAILS_HELP)]
