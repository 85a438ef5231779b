"""What the finder says in words: the title of the page, what was left out of a request, the ways on from nothing."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .text import LONGEST, MOST_WORDS


@dataclass(frozen=True)
class Way:
    """A link with what it does in words; `count` is what it leads to, where that is known."""

    label: str
    address: str
    count: int | None = None


def page_title(found):
    """Return the title of the page: what was asked for, how much was found, and which page this is."""
    filters, page = found.filters, found.page
    if not filters.narrows:
        title = _("Find training resources")
    elif filters.search.typed:
        title = _("“%(words)s”: %(found)s") % {"words": filters.search.typed, "found": found_sentence(found.count)}
    else:
        title = _("Find training resources: %(found)s") % {"found": found_sentence(found.count)}
    if page.number == 1:
        return title
    return _("%(title)s, page %(number)d of %(pages)d") % {
        "title": title,
        "number": page.number,
        "pages": page.pages,
    }


def found_sentence(number):
    """Return how many resources were found."""
    return ngettext("%d resource", "%d resources", number) % number if number else _("no resources")


def left_out(found):
    """Return a sentence for each thing that was asked for and not used."""
    filters, sentences = found.filters, []
    if filters.search.without_words:
        sentences.append(
            _("“%s” has no letters or numbers to look for, so it was not used. Type a word.") % filters.search.typed
        )
    if filters.search.was_cut:
        sentences.append(
            _("Your search was long. Its first %(words)d different words, in %(characters)d characters, were used.")
            % {"words": MOST_WORDS, "characters": LONGEST}
        )
    if filters.unknown:
        sentences.append(
            ngettext(
                "%d filter in the address is not one of ours, so it was not used. Choose from those on this page.",
                "%d filters in the address are not ours, so they were not used. Choose from those on this page.",
                len(filters.unknown),
            )
            % len(filters.unknown)
        )
    if found.page.is_place_unknown:
        sentences.append(_("The address names a page that is not in this list, so the first page is shown."))
    return sentences


def chosen_terms(found):
    """Return a `Way` for each chosen term: its wording, and the address without it."""
    return [
        Way(found.vocabulary.in_full(term), found.filters.address(without=[(facet, term)]))
        for facet, terms in found.filters.chosen.items()
        for term in terms
    ]


def ways_on(found):
    """Return, where nothing was found, a `Way` without each facet's choices that would find something."""
    ways, filters = [], found.filters
    if filters.search.words and found.without_words:
        wording = _("Without the words “%s”") % filters.search.typed
        ways.append(Way(wording, filters.address(with_search=False), found.without_words))
    for facet, number in found.without.items():
        if number:
            terms = filters.chosen[facet]
            wording = _(" or ").join(f"“{found.vocabulary.in_full(term)}”" for term in terms)
            without = [(facet, term) for term in terms]
            ways.append(Way(_("Without %s") % wording, filters.address(without=without), number))
    return ways
