"""What Wagtail's admin shows of the gate: menu items, "My work" on its home, and two links in a page's header.

`wagtail_hooks.py` imports this module, which registers itself. Everything here is a link to our own pages.
"""

from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.views.home import UserObjectsInWorkflowModerationPanel
from wagtail.admin.widgets import Button

from approvals import editions
from approvals.models import Submission
from approvals.permissions import (
    user_can_read_submissions,
    user_is_author,
    user_is_reviewer,
    user_works_with_the_board,
    withdraw_problems,
)

from .models import ResourcePage
from .my_work import my_work


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


class MyWork(Component):
    """The panel on Wagtail's home that says what a person has to do; the sections are those of `my_work.py`."""

    name = "my_work"
    template_name = "resources/desk/my_work_panel.html"
    order = 50

    def get_context_data(self, parent_context):
        """Give the template the `sections`."""
        return {"sections": my_work(parent_context["request"].user)}


class OrdinaryPagesOnTheirWay(UserObjectsInWorkflowModerationPanel):
    """Wagtail's panel of what a person has sent for review, without resources: "My work" says of those more."""

    def get_context_data(self, parent_context):
        """Leave the resources out of Wagtail's `workflow_states`."""
        context = super().get_context_data(parent_context)
        states = context["workflow_states"]
        context["workflow_states"] = [state for state in states if not _is_resource(state.content_object)]
        return context


def _is_resource(page):
    return issubclass(getattr(page, "specific_class", None) or type(page), ResourcePage)


@hooks.register("construct_homepage_panels")
def add_my_work(request, panels):
    """Put the panel on Wagtail's home, for those who have a part in resources, and say nothing of them twice."""
    panels[:] = [
        OrdinaryPagesOnTheirWay() if isinstance(panel, UserObjectsInWorkflowModerationPanel) else panel
        for panel in panels
    ]
    if user_can_read_submissions(request.user):
        panels.append(MyWork())


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
