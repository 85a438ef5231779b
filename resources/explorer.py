"""What Wagtail's lists of pages show of drafts. `wagtail_hooks.py` imports this module, which registers itself."""

from wagtail import hooks

from .drafts_listing import DraftViewSet
from .stages_at_once import with_stages


@hooks.register("construct_explorer_page_queryset")
def read_stages_at_once(parent_page, pages, request):
    """Give the pages of the list their stages, where drafts stand among others."""
    return with_stages(pages)


@hooks.register("register_admin_viewset")
def register_list_of_drafts():
    """Give the list of drafts its own columns and filters."""
    return DraftViewSet("drafts")
