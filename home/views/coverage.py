"""What the library teaches so far: the learning outcomes of the strategy by role type, as a table."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from resources.page_cache import catalogue_page
from search.coverage import coverage


@require_safe
@catalogue_page
def outcome_coverage(request):
    """Show how many public resources teach each outcome. Three queries, whatever the library holds."""
    role_types, covered = coverage(get_language())
    trail = [
        (_("Home"), reverse("home")),
        (_("Role types"), reverse("role_types")),
        (_("What the library teaches so far"), None),
    ]
    return render(request, "home/outcome_coverage.html", {"role_types": role_types, "covered": covered, "trail": trail})
