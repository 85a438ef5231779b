"""What Wagtail finds of ours at its start: the desk, the importer, and what its screens must not draw or delete."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.models import Page

from approvals.permissions import submit_problems

from . import (
    desk,  # noqa: F401  (registers itself)
    explorer,  # noqa: F401  (registers itself)
    file_urls,
)
from .importer import hooks as importer_hooks  # noqa: F401  (registers itself)
from .models.draft_side import DraftSide
from .permissions import holds_submitted_pages

# Buttons of Wagtail's workflow that call our actions, which only an Author may carry out.
AUTHORS_BUTTONS = ("action-submit", "action-restart-workflow", "action-cancel-workflow")
# wagtail-localize 1.14.5 asks no permission before it draws this one: an alias has no text that could be approved.
NOBODYS_BUTTONS = ("localize-convert-to-alias",)


@hooks.register("register_admin_urls")
def file_addresses():
    """Return the addresses of a resource's files, below /admin/."""
    return file_urls.urlpatterns


@hooks.register("construct_page_action_menu")
def hide_buttons_that_could_not_work(menu_items, request, context):
    """Draw no button to submit or recall a resource for a person who may not, and for nobody one to make an alias."""
    page = context.get("page") or context.get("parent_page")
    if isinstance(page, DraftSide):
        absent = NOBODYS_BUTTONS + (AUTHORS_BUTTONS if submit_problems(request.user) else ())
        menu_items[:] = [item for item in menu_items if item.name not in absent]


@hooks.register("before_delete_page")
def keep_submitted_pages(request, page):
    """Refuse to delete a page, of whatever type, that stands above a resource which was ever sent for review."""
    if holds_submitted_pages(page):
        messages.error(request, _refusal(page))
        return redirect("wagtailadmin_explore", page.pk)
    return None


@hooks.register("before_bulk_action")
def keep_submitted_pages_in_bulk(request, action_type, objects, action_class_instance):
    """Refuse the same for several pages at once: nothing is deleted if one of them must stay."""
    pages = [entry for entry in objects if isinstance(entry, Page)] if action_type == "delete" else []
    kept = [page for page in pages if holds_submitted_pages(page)]
    if kept:
        messages.error(request, _refusal(kept[0]))
        return redirect(action_class_instance.next_url)
    return None


def _refusal(page):
    return _("“%s” cannot be deleted: it was sent for review, or a page below it was, and the record of it stays.") % (
        page.get_admin_display_title()
    )
