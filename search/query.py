"""What an engine is asked: clauses that must all be found, each one phrase or another in its place. Pure.

So a typed word is found by its synonyms and its other spellings too, and each engine translates this alone.
"""

import re
from dataclasses import dataclass
from itertools import chain

# Words that nearly every text has, or that a question is made of. They are looked for only where nothing else is typed,
# or in quotation marks.
STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        """a about an and are as at be by can do does for from how i in is me my of on or our should that the their this
        to was we what when where which who why will with you your
        albo co czy dla do i jak jest ktory na nad nie o oraz po sie to w we z za ze""",
    )
)
_IS_OR_IZ = re.compile(r"(?<=\w\w\w)i[sz](?=(?:e|ed|es|er|ers|ing|ation|ations|ational)$)")
_SWAPPED = {"is": "iz", "iz": "is"}


@dataclass(frozen=True)
class Query:
    """`clauses` are joined by "and", the phrases of each by "or"; a phrase is a tuple of folded words side by side."""

    typed: str
    clauses: tuple[tuple[tuple[str, ...], ...], ...]


def query_of(search, synonyms):
    """Return the `Query` of `SearchWords`; `synonyms` is {tuple of folded words: other phrases of that kind}."""
    clauses = [[phrase.words, *_other_spellings(phrase)] for phrase in search.phrases]
    for first, last, others in _recognised(search.phrases, synonyms):
        # (a and b) or c, as clauses: (a or c) and (b or c).
        for clause in clauses[first:last]:
            clause += others
    telling = [clause for phrase, clause in zip(search.phrases, clauses, strict=True) if _tells(phrase, clause)]
    each_once = (tuple(dict.fromkeys(clause)) for clause in telling or clauses)
    return Query(search.typed, tuple(dict.fromkeys(each_once)))


def _tells(phrase, clause):
    return phrase.is_quoted or len(clause) > 1 or phrase.words[0] not in STOP_WORDS


def _other_spellings(phrase):
    """Return how else a phrase may be written: multiagency for multi-agency, organisation for organization."""
    if phrase.is_quoted:
        return []
    if len(phrase.words) > 1:
        return [("".join(phrase.words),)]
    [word] = phrase.words
    other = _IS_OR_IZ.sub(lambda found: _SWAPPED[found[0]], word)
    return [(other,)] if other != word else []


def _recognised(phrases, synonyms):
    """Yield (first, last, other phrases) of each run of typed phrases that has synonyms, the longest at each place."""
    first = 0
    while synonyms and first < len(phrases):
        for last in range(len(phrases), first, -1):
            run = phrases[first:last]
            words = tuple(chain.from_iterable(phrase.words for phrase in run))
            # DSLs are several DSL.
            found = synonyms.get(words) or synonyms.get((*words[:-1], words[-1].removesuffix("s")))
            if found and not any(phrase.is_quoted for phrase in run):
                yield first, last, found
                first = last - 1
                break
        first += 1
