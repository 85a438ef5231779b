"""What Wagtail's admin shows of the gate: menu items, "What waits" on its home, and two links in a page's header.

`wagtail_hooks.py` imports this module, which registers itself. Everything here is a link to our own pages.
"""

from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.widgets import Button

from approvals import editions
from approvals.models import Submission
from approvals.permissions import user_is_author, user_is_reviewer, user_works_with_the_board, withdraw_problems

from .models import ResourcePage
from .my_resources import TO_MEND, my_resources
from .open_votes import open_votes


class DeskMenuItem(MenuItem):
    """A menu item for those people of whom `is_for` says yes."""

    def __init__(self, *args, is_for, **kwargs):
        super().__init__(*args, **kwargs)
        self.is_for = is_for

    def is_shown(self, request):
        """Return whether the person gets it."""
        return self.is_for(request.user)


MENU = (
    DeskMenuItem(
        gettext_lazy("My resources"),
        reverse_lazy("desk"),
        name="my-resources",
        icon_name="doc-full",
        order=110,
        is_for=user_is_author,
    ),
    DeskMenuItem(
        gettext_lazy("Reviews"),
        reverse_lazy("review_list"),
        name="reviews",
        icon_name="check",
        order=111,
        is_for=user_is_reviewer,
    ),
    DeskMenuItem(
        gettext_lazy("Board"),
        reverse_lazy("board"),
        name="board",
        icon_name="group",
        order=112,
        is_for=user_works_with_the_board,
    ),
)


for item in MENU:
    hooks.register("register_admin_menu_item", lambda item=item: item)


class WhatWaits(Component):
    """The panel on Wagtail's home that says what waits for the person, each line a link."""

    name = "what_waits"
    template_name = "resources/desk/what_waits.html"
    order = 50

    def get_context_data(self, parent_context):
        """Give the template `lines`, a list of (sentence, address)."""
        return {"lines": what_waits(parent_context["request"].user)}


def what_waits(person):
    """Return what waits for a person as (sentence, address) pairs, in a fixed number of queries."""
    found = []
    if user_is_author(person):
        found.append((_to_mend_sentence(my_resources(person).filter(group=TO_MEND).count()), reverse("desk")))
    if user_is_reviewer(person):
        found.append((_in_review_sentence(Submission.objects.in_review().count()), reverse("review_list")))
    votes = sum(entry.waits_for_me for entry in open_votes(person))
    if votes:
        found.append((_votes_sentence(votes), reverse("board")))
    return found


@hooks.register("construct_homepage_panels")
def add_what_waits(request, panels):
    """Put the panel on Wagtail's home."""
    panels.append(WhatWaits())


@hooks.register("register_page_header_buttons")
def resource_header_buttons(page, user, view_name, next_url=None):
    """Link a resource's screens to its latest submission, and to its withdrawal while it can be withdrawn."""
    if not issubclass(page.specific_class or type(page), ResourcePage) or not page.pk:
        return
    language = page.locale.language_code
    submission = Submission.objects.for_resource(page.translation_key, language).first()
    if submission is None:
        return
    yield Button(
        _("Read the submission"), reverse("review_submission", args=[submission.pk]), icon_name="doc-full", priority=5
    )
    if not withdraw_problems(user) and editions.spans_of(page.translation_key, language):
        yield Button(
            _("Withdraw"),
            reverse("withdraw_resource", args=[language, submission.reference]),
            icon_name="warning",
            priority=70,
        )


def _to_mend_sentence(count):
    if not count:
        return _("Nothing of yours was sent back or rejected. See all your resources.")
    return ngettext(
        "%d of your resources was sent back or rejected. Read why.",
        "%d of your resources were sent back or rejected. Read why.",
        count,
    ) % (count,)


def _in_review_sentence(count):
    if not count:
        return _("Nothing waits for a review.")
    return ngettext("%d submission waits for a review.", "%d submissions wait for a review.", count) % (count,)


def _votes_sentence(count):
    return ngettext("%d submission waits for your vote.", "%d submissions wait for your vote.", count) % (count,)
