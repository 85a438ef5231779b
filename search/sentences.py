"""What the finder says in words: the title of the page, what was left out of a request, the ways on from nothing."""

from dataclasses import dataclass

from django.utils.html import escape, format_html_join
from django.utils.safestring import mark_safe
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from audiences.templatetags.foreign import marked
from resources.language_names import language_name

from .facets import LANGUAGE
from .text import LONGEST, MOST_WORDS

MOST_IN_TITLE = 3  # chosen terms


@dataclass(frozen=True)
class Way:
    """A link with what it does in words; `count` is what it leads to, where that is known.

    `lang` is the language of the words where it is not the page's, or "".
    """

    label: str
    address: str
    count: int | None = None
    lang: str = ""


def page_title(found):
    """Return the title of the page: what was asked for, how much was found, and which page this is."""
    filters, page = found.filters, found.page
    title = _("Find training resources")
    if filters.narrows:
        title = _("%(asked)s: %(found)s") % {"asked": _asked(found), "found": found_sentence(found.count)}
    return title if page.number == 1 else _with_page(title, page)


def spoken(found):
    """Return what is said aloud of a change in place."""
    sentence = found_sentence(found.count)
    return capfirst(sentence if found.page.number == 1 else _with_page(sentence, found.page))


def _asked(found):
    """Return the words and the first of the chosen terms."""
    terms = [str(term.label) for chosen in found.filters.chosen.values() for term in chosen]
    asked = [_("“%s”") % found.filters.search.typed] if found.filters.search.typed else []
    asked += terms[:MOST_IN_TITLE]
    if more := len(terms[MOST_IN_TITLE:]):
        asked.append(ngettext("%d more filter", "%d more filters", more) % more)
    return ", ".join(asked)


def _with_page(text, page):
    return _("%(title)s, page %(number)d of %(pages)d") % {
        "title": text,
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


def in_other_languages(found):
    """Return a sentence for each other language that results are in, where the visitor did not ask for a language."""
    if found.filters.chosen[LANGUAGE]:
        return []
    return [
        ngettext(
            "%(number)d of these is in %(language)s only.", "%(number)d of these are in %(language)s only.", number
        )
        % {"number": number, "language": language_name(language)}
        for language, number in found.in_others.items()
    ]


def chosen_terms(found):
    """Return a `Way` for each chosen term: its wording, and the address without it."""
    return [
        Way(
            found.vocabulary.in_full(term),
            found.filters.address(without=[(facet, term)]),
            lang=term.lang or facet.lang,
        )
        for facet, terms in found.filters.chosen.items()
        for term in terms
    ]


def spelling_way(found):
    """Return a `Way` to the text that was perhaps meant, or None."""
    return Way(found.spelling, found.filters.address(search=found.spelling)) if found.spelling else None


def ways_on(found):
    """Return, where nothing was found, a `Way` without each facet's choices that would find something."""
    ways, filters = [], found.filters
    if filters.search.words and found.without_words:
        wording = _("Without the words “%s”") % filters.search.typed
        ways.append(Way(wording, filters.address(with_search=False), found.without_words))
    for facet, number in found.without.items():
        if number:
            terms = filters.chosen[facet]
            wordings = ((marked(found.vocabulary.in_full(term), term.lang or facet.lang),) for term in terms)
            wording = format_html_join(escape(_(" or ")), "“{}”", wordings)
            without = [(facet, term) for term in terms]
            label = mark_safe(escape(_("Without %s")) % wording)
            ways.append(Way(label, filters.address(without=without), number))
    return ways
