"""What Wagtail's lists of pages show of drafts. `wagtail_hooks.py` imports this module, which registers itself."""

from wagtail import hooks
from wagtail.query import SpecificIterable

from .drafts_listing import AnyPageViewSet, DraftViewSet
from .stages_at_once import with_stages


@hooks.register("construct_explorer_page_queryset")
def read_stages_at_once(parent_page, pages, request):
    """Give the pages of the list their stages, where drafts stand among others."""
    return with_stages(pages)


@hooks.register("construct_page_chooser_queryset")
def read_stages_at_once_in_the_chooser(pages, request):
    """Give the pages of the window in which one is chosen their stages; its search reads them in another way."""
    return with_stages(pages) if issubclass(pages._iterable_class, SpecificIterable) else pages


@hooks.register("register_admin_viewset")
def register_lists():
    """Give the list of drafts its own columns and filters, and the search the stages; after Wagtail's own viewset."""
    return [AnyPageViewSet("any_page"), DraftViewSet("drafts")]
