"""Wagtail's list of drafts: stage, owner and review date as columns, as filters and in a spreadsheet.

Through Wagtail 8's own way to change the list below a type of page (`PageViewSet`, "custom default page listings"): the
page that holds drafts holds nothing else, so all of its list is ours. `explorer.py` registers it.
"""

from django.db.models import F
from django.forms import CheckboxSelectMultiple
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django_filters import ModelMultipleChoiceFilter, MultipleChoiceFilter
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageTable, PageTitleColumn
from wagtail.admin.views.pages import search
from wagtail.admin.views.pages.listing import ExplorableIndexView, PageFilterSet
from wagtail.admin.views.pages.usage import ContentTypeUseView
from wagtail.admin.viewsets.pages import PageViewSet

from approvals.stage import DraftStage, PublicStage
from audiences.models import RoleType

from .drafts_export import DraftsExport
from .models import ResourcePage
from .review_dates import ReviewRange, in_review_range, with_review_date
from .stage_filter import in_draft_stage, in_public_stage
from .stages_at_once import with_stages

PUBLIC_LABEL, DRAFT_LABEL = _("What the public has"), _("Where the draft stands")
REVIEW_LABEL = _("Review by")


class DraftFilterSet(PageFilterSet):
    """Both answers of the stage, review date, role type, and those of Wagtail's filters that say something of a draft.

    Owner is Wagtail's; so is the language, where there are several. A draft's role types are those of its saved row,
    which are those that the public has once Wagtail calls it live.
    """

    public_stage = MultipleChoiceFilter(
        label=PUBLIC_LABEL,
        choices=PublicStage.choices,
        widget=CheckboxSelectMultiple,
        method=lambda drafts, _name, stages: in_public_stage(drafts, stages),
    )
    draft_stage = MultipleChoiceFilter(
        label=DRAFT_LABEL,
        choices=DraftStage.choices,
        widget=CheckboxSelectMultiple,
        method=lambda drafts, _name, stages: in_draft_stage(drafts, stages),
    )
    review_date = MultipleChoiceFilter(
        label=_("Review date"),
        choices=ReviewRange.choices,
        widget=CheckboxSelectMultiple,
        method=lambda drafts, _name, ranges: in_review_range(drafts, ranges),
    )
    role_type = ModelMultipleChoiceFilter(
        label=_("Role type"),
        queryset=lambda request: RoleType.objects.all(),
        widget=CheckboxSelectMultiple,
        method=lambda drafts, _name, role_types: _for_role_types(drafts, role_types),
    )
    site = has_child_pages = None

    class Meta:
        model = ResourcePage
        fields = []


def _for_role_types(drafts, role_types):
    if not role_types:
        return drafts
    # In a query of its own, so that a draft for two of them stands in the list once.
    return drafts.filter(pk__in=ResourcePage.objects.filter(role_types__in=role_types).order_by().values("pk"))


class DraftTable(PageTable):
    """Draws as unpublished what the public does not have, whatever Wagtail's `live` says."""

    def get_row_classname(self, instance):
        """Return the class of a row."""
        return "" if instance.stage.is_public else "unpublished"


class StagesAtOnce:
    """Mixin of a list of pages in which drafts may stand. Comes before a view of Wagtail's."""

    def annotate_queryset(self, pages):
        """Read the stages and references of all drafts at once."""
        return with_stages(super().annotate_queryset(pages))


class DraftListing(DraftsExport, StagesAtOnce):
    """What both lists of drafts share."""

    table_class = DraftTable
    base_columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
        Column("reference", label=_("Reference"), classname="draft-reference"),
        StatusTagColumn(
            "public_stage",
            label=PUBLIC_LABEL,
            accessor="stage.public_label",
            classname="draft-stage",
            primary=lambda draft: draft.stage.is_public,
        ),
        StatusTagColumn("draft_stage", label=DRAFT_LABEL, accessor="stage.draft.label", classname="draft-stage"),
        Column("owner", label=_("Owner"), accessor=lambda draft: draft.owner or "", classname="draft-owner"),
        Column(
            "review_date",
            label=REVIEW_LABEL,
            accessor=lambda draft: date_format(draft.review_date) if draft.review_date else "",
            sort_key="review_date",
            classname="draft-review-date",
        ),
        DateColumn(
            "latest_revision_created_at",
            label=_("Updated"),
            sort_key="latest_revision_created_at",
            classname="draft-updated",
            width="12%",
        ),
    ]

    def annotate_queryset(self, pages):
        """Read owners and review dates at once too."""
        return super().annotate_queryset(with_review_date(pages).prefetch_related("owner"))

    def get_valid_orderings(self):
        """A search cannot be ordered by what is worked out in the query (modelsearch 1.3)."""
        found = super().get_valid_orderings()
        return [name for name in found if not (self.is_searching and name.endswith("review_date"))]

    def order_queryset(self, queryset):
        """Order by review date the same way in every database: what has none comes last."""
        if self.ordering == "review_date":
            return queryset.order_by(F("review_date").asc(nulls_last=True), "pk")
        if self.ordering == "-review_date":
            return queryset.order_by(F("review_date").desc(nulls_last=True), "pk")
        return super().order_queryset(queryset)


class DraftsBelowView(DraftListing, ExplorableIndexView):
    """The list below the page that holds drafts."""

    @property
    def explorable_columns(self):
        """Without the column that leads to pages below: a draft has none."""
        return self.columns


class DraftsOfTypeView(DraftListing, ContentTypeUseView):
    """Wagtail's list of all pages of a type."""


class SearchView(StagesAtOnce, search.SearchView):
    """Wagtail's search through pages of every type."""


class AnyPageViewSet(PageViewSet):
    """The screens of all other pages: Wagtail's own, but for the search, which finds drafts too."""

    search_view_class = SearchView


class DraftViewSet(PageViewSet):
    """The screens of drafts: Wagtail's own, but for the lists."""

    model = ResourcePage
    icon = "doc-full"
    index_view_class = DraftsBelowView
    content_type_use_view_class = DraftsOfTypeView
    filterset_class = DraftFilterSet
