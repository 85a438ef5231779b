"""Who may bring in a spreadsheet, and which drafts that person may change now. Wagtail's own rules decide."""

from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext as _
from wagtail.models import Page, WorkflowState

from resources.models import ResourcePage


def may_import(person, library):
    """Return whether a person may add drafts to the library, which may be None if there is none yet."""
    return library is not None and library.permissions_for_user(person).can_add_subpage()


def edit_problems(person, primary_keys):
    """Return {primary key: sentence} for the pages among these that the person may not change now."""
    pages = ResourcePage.objects.in_bulk(list(primary_keys))
    problems = {}
    on_their_way = _pages_in_workflow() if pages else set()
    for page in pages.values():
        rights = page.permissions_for_user(person)
        if not rights.can_edit():
            problems[page.pk] = _("You may not change this resource: ask its author, or leave the row out.")
        # Asked for few pages only, since it costs queries.
        elif (page.locked or page.pk in on_their_way) and rights.page_locked():
            problems[page.pk] = _("This resource is locked for now: unlock it, or leave the row out.")
    return problems


def _pages_in_workflow():
    states = WorkflowState.objects.active().filter(base_content_type=ContentType.objects.get_for_model(Page))
    return {int(object_id) for object_id in states.values_list("object_id", flat=True)}
