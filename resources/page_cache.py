"""Whole public pages, kept in each worker's memory until something public changes or the next date comes.

A view marks its pages with `@catalogue_page` where they show the catalogue and the vocabulary alone. A page is known by
the version of both, so that a withdrawal is seen in the next request everywhere; a browser asks each time (`no-cache`)
and is told 304 where nothing changed. Who is signed in gets pages made anew.
"""

import hashlib
import re
from datetime import timedelta
from functools import wraps

from django.conf import settings
from django.core.cache import caches
from django.db.models import Min, Q
from django.http import HttpResponse, HttpResponseNotModified
from django.utils import timezone
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.http import parse_etags
from django.utils.text import compress_string

from approvals.days import start_of

from .catalogue_changes import current_version
from .models import CatalogueEntry

LONGEST_ADDRESS = 500  # characters; a longer one is nobody's bookmark
# Where such pages are, in any language: for a file or an image not even the version is asked for. What is suggested
# for each letter that somebody types is no page to keep.
ADDRESSES = re.compile(r"/(?:[a-z]{2}(?:-[a-z]+)?/)?(?:library|role-types)/(?!suggestions/)(?:[\w-]+/){0,2}")
# For each value of these headers of a request there is another page.
VARIES_BY = ("HTTP_HX_REQUEST",)


def catalogue_page(view):
    """Mark a view's pages as made of the catalogue and the vocabulary alone, the same for everybody."""

    @wraps(view)
    def marked(request, *args, **kwargs):
        response = view(request, *args, **kwargs)
        response.is_catalogue_page = getattr(response, "is_catalogue_page", True)
        # Kept here or not: who has a page asks whether it is still what is public.
        patch_cache_control(response, no_cache=True)
        return response

    return marked


class PageCacheMiddleware:
    """Answers from memory before anything else is asked; stands first, so that a hit costs one small query."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        """Return the page kept, or the one made now, which is kept if its view says that it may be."""
        if request.method not in ("GET", "HEAD") or settings.SESSION_COOKIE_NAME in request.COOKIES:
            return self.get_response(request)
        address = request.get_full_path()
        if len(address) > LONGEST_ADDRESS or not ADDRESSES.fullmatch(request.path):
            return self.get_response(request)
        # Both read before the page is made: what is committed meanwhile has another version, under which nobody gets
        # this, and what appears or lapses meanwhile ends it.
        version, now = current_version(), timezone.now()
        varying = [request.META.get(name, "") for name in VARIES_BY]
        key = _key(request.scheme, request.get_host(), address, *varying, version)
        kept = caches["pages"].get(key)
        if kept and kept["since"] <= now < kept["until"]:
            return _answer(request, kept)
        response = self.get_response(request)
        if not getattr(response, "is_catalogue_page", False) or response.status_code != 200 or response.cookies:
            return response
        response.headers["ETag"] = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
        # Compressed once: `cms.compression` would do it anew for each visitor. Nothing secret stands in such a page.
        contents = {"content": response.content, "compressed": compress_string(response.content)}
        kept = _span(version, now) | contents | {"headers": dict(response.headers)}
        caches["pages"].set(key, kept)
        return _answer(request, kept)


def _key(*said):
    return hashlib.sha256(repr(said).encode()).hexdigest()


def _answer(request, kept):
    etag = kept["headers"]["ETag"]
    asked = parse_etags(request.META.get("HTTP_IF_NONE_MATCH", ""))
    # Compared weakly, as a server in front weakens an ETag when it compresses (RFC 9110, 13.1.2).
    if any(tag == "*" or tag.removeprefix("W/") == etag for tag in asked):
        response = HttpResponseNotModified()
        names = ("ETag", "Cache-Control", "Vary")
        headers = {name: kept["headers"][name] for name in names if name in kept["headers"]}
    else:
        takes_compressed = "gzip" in request.META.get("HTTP_ACCEPT_ENCODING", "")
        response, headers = HttpResponse(kept["compressed" if takes_compressed else "content"]), dict(kept["headers"])
        headers["Content-Length"] = str(len(response.content))
        if takes_compressed:
            # The same page in other bytes, which a weak ETag says (RFC 9110, 8.8.1).
            headers |= {"Content-Encoding": "gzip", "ETag": f"W/{etag}"}
    for name, value in headers.items():
        response.headers[name] = value
    patch_vary_headers(response, ["Accept-Encoding"])
    return response


def _span(version, now):
    """Return between which moments pages stay as they are by themselves: nothing appears, lapses, or is due for review.

    It begins now, since a clock may be put back to before something appeared.
    """
    key = _key("span", version)
    span = caches["pages"].get(key)
    if span is None or not span["since"] <= now < span["until"]:
        span = {"since": now, "until": _next_moment(now)}
        caches["pages"].set(key, span)
    return span


def _next_moment(now):
    tomorrow = start_of(timezone.localdate(now) + timedelta(days=1))
    flips = CatalogueEntry.objects.aggregate(
        appears=Min("visible_from", filter=Q(visible_from__gt=now)),
        lapses=Min("visible_until", filter=Q(visible_until__gt=now)),
    )
    return min(filter(None, [tomorrow, *flips.values()]))
