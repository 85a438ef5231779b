"""What the admin shows of people outside the screens for users."""

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.admin.views.account import NameEmailSettingsPanel

from .forms import OwnAccountForm

# Wagtail 8.0.1 has no setting for it, and its own form asks for a first and a last name, which we do not keep.
NameEmailSettingsPanel.form_class = OwnAccountForm


@hooks.register("register_account_menu_item")
def how_you_are_told(request):
    """Lead from Wagtail's account page to ours: its own notifications are of ordinary pages alone."""
    return {
        "url": reverse("account"),
        "label": _("How you are told"),
        "help_text": _("Choose whether messages about resources and votes come at once, or once a day."),
    }


class PeoplePanel(Component):
    """The panel on Wagtail's home of those who keep people: they have no resources there."""

    name = "people"
    template_name = "accounts/people_panel.html"
    order = 60


@hooks.register("construct_homepage_panels")
def add_people(request, panels):
    """Put the panel on Wagtail's home, for those who may add a person."""
    if request.user.has_perm("accounts.add_user"):
        panels.append(PeoplePanel())
