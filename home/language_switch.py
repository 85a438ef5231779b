"""Where the page that somebody looks at is in each language: the same address after another prefix. Asks nothing."""

from functools import cache

from django.conf import settings
from django.urls import LocalePrefixPattern, get_resolver
from django.utils.translation import get_language


def languages_of(request):
    """Return [(code, what its speakers call it, address, or "" for the page's own)]; [] for a page without a language.

    Filters and words stay in the address: they are the same in each language.
    """
    address = request.get_full_path()
    if address[1:].partition("/")[0].partition("?")[0] in _outside(settings.ROOT_URLCONF):
        return []
    own = get_language()
    # Two slashes would begin the address of another host.
    rest = address[len(_prefix(own)) :].lstrip("/")
    return [(code, name, "" if code == own else _prefix(code) + rest) for code, name in settings.LANGUAGES]


def _prefix(language):
    return "/" if language == settings.LANGUAGE_CODE else f"/{language}/"


@cache
def _outside(urlconf):
    """Return with what the addresses begin that stand outside `i18n_patterns`: sign-in, desk, admin, API."""
    return frozenset(_first_parts(get_resolver(urlconf).url_patterns))


def _first_parts(patterns):
    for pattern in patterns:
        if isinstance(pattern.pattern, LocalePrefixPattern):
            continue
        first = str(pattern.pattern).partition("/")[0]
        if first:
            yield first
        else:
            yield from _first_parts(getattr(pattern, "url_patterns", []))
