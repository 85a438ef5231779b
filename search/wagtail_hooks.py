"""What Wagtail's admin has of the finder: the synonyms, and the report of what people searched."""

from django.urls import path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import register_permission_policy

from .models import SearchedWord, SynonymGroup
from .permissions import AuthorsPolicy, SearchesPolicy, user_can_read_searches
from .searches_report import SearchesReport

register_permission_policy(SynonymGroup, AuthorsPolicy(SynonymGroup), exact_class=True)
register_permission_policy(SearchedWord, SearchesPolicy(SearchedWord), exact_class=True)


class SynonymGroupViewSet(ModelViewSet):
    """The screens of the synonyms."""

    model = SynonymGroup
    url_prefix = "synonyms"
    icon = "openquote"
    menu_label = _("Synonyms")
    menu_order = 320
    add_to_admin_menu = True
    list_display = ["__str__"]
    search_fields = ["words"]
    form_fields = ["words"]
    copy_view_enabled = False
    add_to_reference_index = False


class SearchesMenuItem(MenuItem):
    """Shown to those who may read the report."""

    def is_shown(self, request):
        """Ask the same question as the page behind it."""
        return user_can_read_searches(request.user)


@hooks.register("register_admin_viewset")
def synonyms():
    """Give the admin the screens of the synonyms."""
    return SynonymGroupViewSet("synonyms")


@hooks.register("register_admin_urls")
def report_addresses():
    """Return the addresses of the report, below /admin/."""
    return [
        path("reports/searches/", SearchesReport.as_view(), name="searches_report"),
        path("reports/searches/results/", SearchesReport.as_view(results_only=True), name="searches_report_results"),
    ]


@hooks.register("register_reports_menu_item")
def report_menu_item():
    """Return the item of the menu "Reports"."""
    return SearchesMenuItem(
        _("Searches and gaps"), reverse_lazy("searches_report"), name="searches", icon_name="search", order=600
    )
