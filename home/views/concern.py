"""How to report a concern: one question, and for each answer the one route to take. Templates, not pages of Wagtail:
nobody can take them down by mistake.

Nothing is collected. An answer is a link to an address that is the same for everybody; what stands behind a question
mark is not read, and nothing can be posted.
"""

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from home.concern_routes import BY_SLUG, ROUTES
from home.local_route import local_routes


@require_safe
def report_a_concern(request):
    """Ask what the worry is. No query."""
    trail = [(_("Home"), reverse("home")), (_("Report a concern"), None)]
    return render(request, "home/concern/question.html", {"routes": ROUTES, "trail": trail})


@require_safe
def concern_route(request, slug):
    """Show the route for an answer, and what the secretary keeps of local ones: at most one query.

    Where the database is stopped, the national route stands alone. Raises `Http404` for what is no answer.
    """
    if slug not in BY_SLUG:
        raise Http404
    route = BY_SLUG[slug]
    local = local_routes(route.callers) if route.callers else []
    context = {
        "route": route,
        "local": local or [],
        "is_local_missing": local is None,
        "trail": [
            (_("Home"), reverse("home")),
            (_("Report a concern"), reverse("report_a_concern")),
            (route.worry, None),
        ],
    }
    return render(request, "home/concern/route.html", context)
