"""List and search as a stock site has them, and the search of a careless one."""

from django.db.models import Q
from django.shortcuts import render
from wagtail.models import Page, Site

TEMPLATE = "stock/stock_list.html"


def stock_list(request):
    """List what is live, in every language of the site."""
    return render(request, TEMPLATE, {"pages": _public_pages(request).specific()})


def stock_search(request):
    """Search what is live."""
    return render(request, TEMPLATE, {"pages": _public_pages(request).search(request.GET["q"])})


def careless_search(request):
    """Search without `.live()`: drafts are in Wagtail's index."""
    return render(request, TEMPLATE, {"pages": Page.objects.search(request.GET["q"])})


def _public_pages(request):
    roots = Site.find_for_request(request).root_page.get_translations(inclusive=True)
    below = Q()
    for root in roots:
        below |= Q(path__startswith=root.path)
    return Page.objects.live().public().filter(below)
