"""`/library/suggestions/?q=…`: what the search box offers while somebody types, as JSON. Sets no cookie."""

from urllib.parse import urlencode

from django.http import JsonResponse
from django.utils import translation
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from .completions import terms_beginning, titles_beginning, words_beginning
from .filters import library_address
from .index import index
from .text import LONGEST_RUN, read_search, words_in
from .vocabulary import vocabulary

MOST = 8
SHORTEST = 2  # letters: what begins with one is anything, and cost more to choose from than any longer beginning
MOST_WORDS, MOST_TERMS = 2, 3  # of these, where there are titles too


@require_safe
@cache_control(no_cache=True)
def suggestions(request):
    """Answer {"suggestions": [{"text", "kind", "label", "address", "lang"}]}, eight at most.

    `kind` is "word" (look for the text), "term" (a filter) or "resource"; `label` says so to people; `lang`
    is the language of the text where it is not that of the page, or "".
    """
    typed = read_search(request.GET.get("q", "")).typed
    run = " ".join(words_in(typed))[:LONGEST_RUN]
    return JsonResponse({"suggestions": _suggested(run, get_language()) if len(run) >= SHORTEST else []})


def _suggested(run, language):
    # The reader's language first; a resource once.
    entries = {}
    for entry in sorted(titles_beginning(run), key=lambda entry: entry.language != language):
        entries.setdefault(entry.reference, entry)
    words = [_of_words(found) for found in words_beginning(run, [entry.title for entry in entries.values()])]
    titles = [_of_entry(entry, language) for entry in entries.values()]
    with index() as (bitmaps, version):
        known = vocabulary(version)
        terms = [_of_term(*found, known) for found in terms_beginning(run, known, bitmaps, version)]
    few = words[:MOST_WORDS] + terms[:MOST_TERMS]
    return (few + titles[: MOST - len(few)] + terms[MOST_TERMS:])[:MOST]


def _of_words(words):
    return _suggestion(words, "word", _("Search"), library_address(urlencode({"q": words})))


def _of_term(facet, term, known):
    address = library_address(urlencode({facet.name: term.key}))
    return _suggestion(known.in_full(term), "term", str(facet.label), address, term.lang or facet.lang)


def _of_entry(entry, language):
    # Its page is in its own language.
    with translation.override(entry.language):
        address = entry.get_absolute_url()
    return _suggestion(
        entry.title, "resource", _("Resource"), address, entry.language if entry.language != language else ""
    )


def _suggestion(text, kind, label, address, lang=""):
    return {"text": text, "kind": kind, "label": label, "address": address, "lang": lang}
