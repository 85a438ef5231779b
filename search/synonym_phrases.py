"""What may stand in a group of synonyms, and how two phrases are compared. Pure: no database."""

import re
import unicodedata

from django.utils.translation import gettext as _

from .text import MOST_WORDS, UNREADABLE, read_search

LONGEST_PHRASE = 100  # characters
# Of a group. Whoever searches for one has all of them looked for: 300 take PostgreSQL a quarter of a second.
MOST_PHRASES = 30
_BETWEEN = re.compile(r"[\r\n,;]")


def folded(phrase):
    """Return a phrase as it is compared: the words that a search for it looks for."""
    return read_search(phrase).words


def read_phrases(text):
    """Return the phrases of a text, by lines, commas or semicolons: tidied, in their order, each once."""
    phrases = {}
    for part in _BETWEEN.split(text):
        if phrase := _tidied(part):
            # What has no words is kept, to be told of.
            phrases.setdefault(folded(phrase) or phrase, phrase)
    return list(phrases.values())


def phrase_problems(phrases):
    """Return why these phrases make no group, as sentences; empty is well."""
    problems = []
    for phrase in phrases:
        shown = phrase if len(phrase) <= LONGEST_PHRASE else f"{phrase[:40]}…"
        if len(phrase) > LONGEST_PHRASE:
            sentence = _("“%(phrase)s” has %(length)d characters. Shorten it to %(most)d or fewer.")
            problems.append(sentence % {"phrase": shown, "length": len(phrase), "most": LONGEST_PHRASE})
        elif not any(char.isalnum() for char in phrase):
            problems.append(_("“%s” has no letter or number. Write a word, or take it out.") % shown)
        elif read_search(phrase).was_cut:
            sentence = _("“%(phrase)s” has too many words. A search has %(most)d at most: shorten it.")
            problems.append(sentence % {"phrase": shown, "most": MOST_WORDS})
    if len(phrases) > MOST_PHRASES:
        sentence = _("A group has %(most)d words and phrases at most, and this one has %(number)d. Take some out.")
        problems.append(sentence % {"most": MOST_PHRASES, "number": len(phrases)})
    if not problems and len(phrases) < 2:
        problems.append(
            _("Write at least two different words or phrases. Capitals make no difference: DSL and dsl are the same.")
        )
    return problems


def shared_problems(phrases, others):
    """Return, as sentences, which of these phrases stand in one of the `others`, lists of phrases; empty is well."""
    taken = {folded(phrase): other for other in others for phrase in other}
    return [
        _("“%(phrase)s” already stands in another group: %(group)s. Add your words there, or take it out here.")
        % {"phrase": phrase, "group": ", ".join(taken[folded(phrase)])}
        for phrase in phrases
        if folded(phrase) in taken
    ]


def _tidied(part):
    """Return a part of a text without what cannot be read or stored, and with single blanks."""
    return " ".join("".join(" " if unicodedata.category(char) in UNREADABLE else char for char in part).split())
