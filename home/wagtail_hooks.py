"""What Wagtail's admin shows of the whole site: our few styles."""

from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks


@hooks.register("insert_global_admin_css")
def admin_styles():
    """Link the styles of the notice that a demonstration shows on every screen."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))
