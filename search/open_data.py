"""The page that says what open data there is, in each language; the data stand at one address for all of them."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

EXAMPLE = "role_type=alerters"


@require_safe
def open_data(request):
    """Show the addresses, with an example of each."""
    trail = [(_("Home"), reverse("home")), (_("Open data"), None)]
    return render(request, "search/open_data.html", {"trail": trail, "example": EXAMPLE})
