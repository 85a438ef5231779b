"""The finder: one page that filters, counts and searches the public resources. Sets no cookie."""

from django.conf import settings
from django.core.paginator import Paginator
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from resources.catalogue import public_entries
from resources.language_names import language_name
from resources.paging import nearest_page

from . import sentences
from .facets import read_vocabulary
from .filters import Filters
from .finder import entries_of, find
from .panel import panel

PAGE_LENGTH = 20


@require_safe
def library(request):
    """Show the resources that a plain GET form asks for: `q`, the facets, any of them many times, and `page`."""
    language = get_language()
    vocabulary = read_vocabulary()
    filters = Filters.read(request.GET, vocabulary)
    counted = find(language, filters)
    page = nearest_page(Paginator(counted.found, PAGE_LENGTH), request.GET.get("page", ""))
    return render(
        request,
        "search/library.html",
        {
            "trail": [(_("Home"), reverse("home")), (_("Find training resources"), None)],
            "search": filters.search,
            "sections": panel(vocabulary, filters, counted),
            "chosen": sentences.chosen_terms(filters, vocabulary),
            "left_out": sentences.left_out(filters),
            "ways_on": sentences.ways_on(filters, counted, vocabulary) if not counted.found else [],
            "entries": entries_of(language, page.object_list),
            "page": page,
            "base_query": filters.query(),
            "narrows": filters.narrows,
            "page_title": sentences.page_title(filters, page),
            "found": sentences.found_sentence(page),
            "in_site_language": _in_site_language(language),
            "canonical": request.build_absolute_uri(_own_address(filters, page)),
        },
    )


def _in_site_language(language):
    """Return what the library has in the site's own language, for readers of another, and the link that leads there."""
    if language == settings.LANGUAGE_CODE:
        return None
    with translation.override(settings.LANGUAGE_CODE):
        address = reverse("library")
        link_text = _("Browse the library in %s") % language_name(settings.LANGUAGE_CODE)
    return {
        "language": settings.LANGUAGE_CODE,
        "name": language_name(settings.LANGUAGE_CODE),
        "link_text": link_text,
        "count": public_entries(settings.LANGUAGE_CODE).count(),
        "address": address,
    }


def _own_address(filters, page):
    """Return the address of this page in its shortest form: parameters in order, each once, nothing unknown."""
    address = filters.address()
    if page.number == 1:
        return address
    return f"{address}{'&' if '?' in address else '?'}page={page.number}"
