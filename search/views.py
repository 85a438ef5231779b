"""The finder: one page that filters, counts and searches the public resources. Sets no cookie."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from resources.page_cache import catalogue_page

from . import sentences
from .filters import SORTS
from .finder import entries_of, find
from .places import own_address, pages_of, place_of
from .sentences import found_sentence


@require_safe
@catalogue_page
def library(request):
    """Show the resources that a plain GET form asks for: `q`, the facets, any of them many times, `sort`, a place."""
    found = find(request.GET, get_language(), place_of(request.GET))
    context = {
        "trail": [(_("Home"), reverse("home")), (_("Find training resources"), None)],
        "search": found.filters.search,
        "sections": found.sections,
        "sorts": SORTS,
        "order": found.filters.order,
        "chosen": sentences.chosen_terms(found),
        "left_out": sentences.left_out(found),
        "ways_on": sentences.ways_on(found) if not found.count else [],
        "entries": entries_of(found.ids),
        "pages": pages_of(found),
        "narrows": found.filters.narrows,
        "page_title": sentences.page_title(found),
        "found": found_sentence(found.count),
        "canonical": request.build_absolute_uri(own_address(found)),
    }
    return render(request, "search/library.html", context)
