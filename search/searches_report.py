"""The report in Wagtail's admin of what people searched, and of what the library lacks. Nothing about who."""

import django_filters
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.views.reports import ReportView
from wagtail.admin.widgets import AdminDateInput

from resources.guarded_export import GuardedExport
from resources.importer.export import file_name

from .gaps import outcomes_taught
from .models import SearchedWord


class SearchesFilterSet(WagtailFilterSet):
    """By week, language, and whether something was found."""

    week = django_filters.DateFilter(label=_("Weeks from"), lookup_expr="gte", widget=AdminDateInput)
    language = django_filters.ChoiceFilter(label=_("Language"), choices=settings.LANGUAGES)

    class Meta:
        model = SearchedWord
        fields = ["week", "language", "found"]


class SearchesReport(GuardedExport, ReportView):
    """The words by week, the newest and most frequent first; below them each role type's outcomes."""

    model = SearchedWord
    template_name = "search/admin/searches_report.html"
    page_title = _("Searches and gaps")
    header_icon = "search"
    index_url_name = "searches_report"
    index_results_url_name = "searches_report_results"
    any_permission_required = ["view"]
    filterset_class = SearchesFilterSet
    columns = [
        Column("in_words", label=_("Word"), sort_key="word"),
        Column("week", label=_("Week from"), sort_key="week"),
        Column("language", label=_("Language"), sort_key="language"),
        BooleanColumn("found", label=_("Something was found"), sort_key="found"),
        Column("count", label=_("Times"), sort_key="count"),
    ]
    list_export = ["in_words", "week", "language", "found", "count"]
    export_headings = {
        "in_words": _("Word"),
        "week": _("Week from"),
        "language": _("Language"),
        "found": _("Something was found"),
        "count": _("Times"),
    }

    def get_filename(self):
        """Return the name of the file without its ending."""
        return file_name("csv", "searches").removesuffix(".csv")

    def get_context_data(self, *args, **kwargs):
        """Add the outcomes, which stand below the list and not in a part of it that is read anew."""
        context = super().get_context_data(*args, **kwargs)
        if not (self.results_only or self.is_export):
            context["role_types"] = outcomes_taught(settings.LANGUAGE_CODE)
        return context
