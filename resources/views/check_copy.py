"""Check my copy: whether an edition that somebody holds is still current."""

from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from approvals import editions
from resources.catalogue import slug_of


@require_safe
def check_edition(request, reference, number):
    """Lead to the edition's own page, which says whether a later one has taken its place."""
    found = editions.readable_edition(reference.upper(), get_language(), number)
    content = editions.content_of(found) if found else None
    if content is None:
        raise Http404
    return redirect("edition", found.reference, slug_of(content), number)
