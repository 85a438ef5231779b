"""How to report a concern. A template, not a page of Wagtail: nobody can take it down by mistake."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe


@require_safe
def report_a_concern(request):
    """Show the routes. The site itself never collects a concern."""
    trail = [(_("Home"), reverse("home")), (_("Report a concern"), None)]
    return render(request, "home/report_a_concern.html", {"trail": trail})
