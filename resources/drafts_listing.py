"""Wagtail's list of drafts: what the public has of each and where it stands, as columns and as filters.

Through Wagtail 8's own way to change the list below a type of page (`PageViewSet`, "custom default page listings"): the
page that holds drafts holds nothing else, so all of its list is ours. `explorer.py` registers it.
"""

from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from django_filters import MultipleChoiceFilter
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageTable, PageTitleColumn
from wagtail.admin.views.pages import search
from wagtail.admin.views.pages.listing import ExplorableIndexView, PageFilterSet
from wagtail.admin.views.pages.usage import ContentTypeUseView
from wagtail.admin.viewsets.pages import PageViewSet

from approvals.stage import DraftStage, PublicStage

from .models import ResourcePage
from .stage_filter import in_draft_stage, in_public_stage
from .stages_at_once import with_stages

PUBLIC_LABEL, DRAFT_LABEL = _("What the public has"), _("Where the draft stands")


class DraftFilterSet(PageFilterSet):
    """Both answers of the stage, and those of Wagtail's filters that say something about a draft."""

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
    site = has_child_pages = None

    class Meta:
        model = ResourcePage
        fields = []


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


class DraftListing(StagesAtOnce):
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
        DateColumn(
            "latest_revision_created_at",
            label=_("Updated"),
            sort_key="latest_revision_created_at",
            classname="draft-updated",
            width="12%",
        ),
    ]


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
