"""Give a draft to another Author. Not a contribution: nothing of the content changes, and no revision is made."""

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page

from approvals.exceptions import Problem, refuse_if
from approvals.locks import lock_resource
from approvals.offices import active_authors
from approvals.permissions import user_is_author

# Stands in Wagtail's log, and not in `contributors.CHANGES`.
OWNER_CHANGED = "resources.owner_changed"


def user_can_change_owners(person):
    """Return whether a person gives drafts to others: an Author."""
    return user_is_author(person)


def owner_problems(draft, person):
    """Why a person may not change the owner of a draft, as sentences."""
    if user_can_change_owners(person) and draft.permissions_for_user(person).can_edit():
        return []
    return [_("Only an Author who may edit a draft changes its owner.")]


def change_owner(draft, by, owner):
    """Let `owner`, an active Author, own a draft; raise `ActionRefused`. Where they do already, nothing is logged."""
    with transaction.atomic():
        lock_resource(draft.translation_key, draft.locale.language_code)
        refuse_if(owner_problems(draft, by))
        if not active_authors().filter(pk=owner.pk).exists():
            refuse_if([Problem(_("%s is not an Author, or has left. Choose somebody else.") % owner, "owner")])
        # The row alone: a save would index the page anew, and its revision takes the owner from the row.
        earlier = Page.objects.filter(pk=draft.pk).values_list("owner__display_name", flat=True).get()
        if Page.objects.filter(pk=draft.pk).exclude(owner=owner).update(owner=owner):
            log(draft, OWNER_CHANGED, user=by, data={"earlier": earlier or "", "owner": str(owner)})
