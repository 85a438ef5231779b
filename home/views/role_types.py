"""The role types of the strategy, each with its lists and its newest approved resources."""

from django.http import QueryDict
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from audiences.models import RoleType
from audiences.templatetags.foreign import marked
from resources.page_cache import catalogue_page
from search.finder import find_entries
from search.results import Place

NEWEST_SHOWN = 6


@require_safe
@catalogue_page
def role_types(request):
    """Show the five role types."""
    trail = [(_("Home"), reverse("home")), (_("Role types"), None)]
    return render(request, "home/role_types.html", {"role_types": RoleType.objects.all(), "trail": trail})


@require_safe
@catalogue_page
def role_type(request, slug):
    """Show one role type: its function, lists and resources. A fixed number of queries."""
    found = get_object_or_404(RoleType, slug=slug)
    results, entries = find_entries(
        QueryDict(f"role_type={found.key}"), get_language(), Place(length=NEWEST_SHOWN), with_panel=False
    )
    name = marked(found.name, found.lang)
    context = {
        "role_type": found,
        "lists": {
            name: getattr(found, f"{name}_set").filter(retired_on=None)
            for name in ("learningoutcome", "targetaudience", "contenttopic", "deliverymethod", "frontlinesetting")
        },
        "entries": entries,
        "count": results.count,
        "trail": [(_("Home"), reverse("home")), (_("Role types"), reverse("role_types")), (name, None)],
    }
    return render(request, "home/role_type.html", context)
