"""What Wagtail's lists of pages show of drafts, and what may be done with several of them at once.

`wagtail_hooks.py` imports this module, which registers itself.
"""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.log_actions import LogFormatter
from wagtail.query import SpecificIterable
from wagtail_localize.wagtail_hooks import page_listing_more_buttons

from .bulk_actions import BULK_ACTIONS
from .change_owner import OWNER_CHANGED
from .drafts_listing import AnyPageViewSet, DraftViewSet
from .followed_edition import EDITION_FOLLOWED
from .stages_at_once import with_stages

# wagtail-localize 1.14.5 asks the database three times for the buttons of each row of a list. They stand in the header
# of the page too. Wagtail 8.0.1 has a way to register a hook and none to take one back.
hooks._hooks["register_page_listing_more_buttons"].remove((page_listing_more_buttons, 0))


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


for bulk_action in BULK_ACTIONS:
    hooks.register("register_bulk_action", bulk_action)


@hooks.register("register_log_actions")
def name_what_is_logged(actions):
    """Let Wagtail's history of a page say who gave it to whom, and what a translator followed."""

    @actions.register_action(OWNER_CHANGED)
    class OwnerChanged(LogFormatter):
        label = gettext_lazy("Change the owner")

        def format_message(self, log_entry):
            """Return the names, as they were then."""
            return _("Owner changed from %(earlier)s to %(owner)s") % {
                "earlier": log_entry.data["earlier"] or _("nobody"),
                "owner": log_entry.data["owner"],
            }

    @actions.register_action(EDITION_FOLLOWED)
    class EditionFollowed(LogFormatter):
        label = gettext_lazy("Follow the original")

        def format_message(self, log_entry):
            """Return which edition it was."""
            return _("Followed edition %d of the original") % log_entry.data["edition"]
