"""The finder: one page that filters, counts and searches the public resources. Sets no cookie."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers
from django_htmx.http import push_url

from resources.page_cache import catalogue_page

from . import sentences
from .counting_searches import count_search, is_new_search
from .engines import engine
from .facets import ROLE_TYPE
from .finder import find_entries
from .panel import orders
from .places import board_address, contact_address, full_address, own_address, pages_of, place_of
from .results import Place


@require_safe
@catalogue_page
@vary_on_headers("HX-Request")
def library(request):
    """Show the resources that a plain GET form asks for: `q`, the facets, any of them many times, `sort`, a place.

    A page that is open already gets only the parts that change, and the address to show.
    """
    place = place_of(request.GET)
    found, entries = find_entries(request.GET, get_language(), place)
    if found.count and not found.ids:  # what followed was withdrawn meanwhile: the last page is the end now
        place = Place(number=found.page.pages)
        found, entries = find_entries(request.GET, get_language(), place)
    words = found.filters.search.words
    if is_new_search(request):
        count_search(words, bool(found.count), get_language(), found.knows)
    if request.htmx:
        response = render(request, "search/in_place.html", _context(request, found, entries))
        push_url(response, full_address(found, place))
    else:
        trail = [(_("Home"), reverse("home")), (_("Find training resources"), None)]
        response = render(request, "search/library.html", _context(request, found, entries) | {"trail": trail})
    # Each search is counted, and what is kept is not asked again.
    response.is_catalogue_page = not words
    return response


def _context(request, found, entries):
    extracts = engine().extracts(found.query, found.ids) if found.query else {}
    return {
        "search": found.filters.search,
        "sections": found.sections,
        "orders": orders(found.filters),
        "chosen": sentences.chosen_terms(found),
        "notes": [*sentences.left_out(found), *sentences.in_other_languages(found)],
        "spelling": sentences.spelling_way(found),
        "ways_on": sentences.ways_on(found) if not found.count else [],
        "role_types": found.filters.chosen[ROLE_TYPE],
        "terms_lang": ROLE_TYPE.lang,
        "board_address": board_address(),
        "contact_address": contact_address(),
        # An entry with the `Extract` in which the words are marked, or "".
        "results": [(entry, extracts.get(entry.pk, "")) for entry in entries],
        "pages": pages_of(found),
        "narrows": found.filters.narrows,
        "query": found.filters.query(),
        "page_title": sentences.page_title(found),
        "found": sentences.found_sentence(found.count),
        "spoken": sentences.spoken(found),
        "canonical": request.build_absolute_uri(own_address(found)),
    }
