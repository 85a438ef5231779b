"""What is asked of a server, of ours and of the usual way: each case by its public addresses.

A case rotates through several addresses, so that nothing can be remembered from the request before.
"""

from dataclasses import dataclass, field
from itertools import product
from urllib.parse import urlencode

from benchmarks.contents import FIRST_NUMBER
from benchmarks.words import SEARCHED

ROLE_TYPES = ("essential-awareness", "alerters", "responders")
SECTORS = ("local-authorities", "education", "health")
KINDS = ("guidance", "leaflet", "training-pack")
FACETS = [
    {"role_type": role_type, "sector": sector, "kind": kind}
    for role_type, sector, kind in product(ROLE_TYPES, SECTORS, KINDS)
]
RESOURCES = 40

EMPTY = "Empty Django view"
STATIC = "Static file"
LIST = "List, no filter"
THREE = "3 facets, all counts"
WORDS = {band: f"{band.capitalize()} word, all counts" for band in SEARCHED}
COMMON = WORDS["common"]
COMMON_WITH_FACETS = "Common word with 3 facets"
MEDIUM_WITH_FACETS = "Medium word with 3 facets"
SUGGESTIONS = "Suggestions"
ONE_LETTER = "Suggestions, one letter"
RESOURCE = "Resource page"
HIT = "Page cache hit"
NOT_MODIFIED = "Not modified (304)"
PUBLISH = "Publish (edit to public)"
PUBLISH_PROCESSOR = "Publish, processor time alone"
WITHDRAW = "Withdraw"
# A longer search of the usual way takes minutes: SQLite reads its index anew for every hit.
MOST_OF_USUAL = {
    COMMON: 10_000,
    COMMON_WITH_FACETS: 10_000,
    WORDS["medium"]: 10_000,
    MEDIUM_WITH_FACETS: 10_000,
    SUGGESTIONS: 10_000,
    ONE_LETTER: 1_000,
}


@dataclass(frozen=True)
class Case:
    """`paths` are asked in turn; `status` is what every answer must have; `is_cached` where pages may be kept."""

    name: str
    paths: list
    status: int = 200
    headers: dict = field(default_factory=dict)
    is_cached: bool = False


def cases_of_ours(plain, cached):
    """Return the cases of our site; `plain` and `cached` are clients of its servers, without and with the page cache.

    A case that this site cannot answer yet is left out.
    """
    cases = [
        Case(EMPTY, ["/empty/"]),
        Case(STATIC, [_static_file(plain)]),
        *_cases("/library/", "/library/suggestions/"),
        Case(RESOURCE, _addresses(plain, (f"/library/HIPB-{FIRST_NUMBER + number}/" for number in range(RESOURCES)))),
        *_cached_cases(cached),
    ]
    # Not the first path: its queries are counted, and the worker must not have seen it.
    return [case for case in cases if case.is_cached or plain.ask(case.paths[-1]).status == case.status]


def cases_of_usual(client, size):
    """Return those of the usual way that can be waited for at a size."""
    pages = (f"/resource-{FIRST_NUMBER + number}/" for number in range(RESOURCES))
    cases = [
        Case(EMPTY, ["/empty/"]),
        *_cases("/usual/library/", "/usual/suggestions/"),
        Case(RESOURCE, [path for path in pages if client.ask(path).status == 200]),
    ]
    return [case for case in cases if size <= MOST_OF_USUAL.get(case.name, size)]


def _cases(library, suggestions):
    words = {band: [{"q": word} for word in searched] for band, (_rank, searched) in SEARCHED.items()}

    def with_facets(band):
        return [_at(library, word | facets) for facets, word in zip(FACETS, words[band] * len(FACETS), strict=False)]

    letters = [word["q"] for band in ("common", "medium") for word in words[band]]
    return [
        Case(LIST, [library]),
        Case(THREE, [_at(library, facets) for facets in FACETS]),
        *(Case(WORDS[band], [_at(library, word) for word in searched]) for band, searched in words.items()),
        Case(COMMON_WITH_FACETS, with_facets("common")),
        Case(MEDIUM_WITH_FACETS, with_facets("medium")),
        Case(SUGGESTIONS, [_at(suggestions, {"q": word[:4]}) for word in letters]),
        Case(ONE_LETTER, [_at(suggestions, {"q": word[0]}) for word in letters]),
    ]


def _cached_cases(client):
    path = _at("/library/", FACETS[0])
    etag = client.ask(path).headers.get("etag")
    if not etag:
        return []
    return [
        Case(HIT, [path], is_cached=True),
        Case(NOT_MODIFIED, [path], 304, {"If-None-Match": etag}, is_cached=True),
    ]


def _at(path, parameters):
    return f"{path}?{urlencode(parameters)}"


def _addresses(client, short):
    """Return where short addresses lead; those in another language lead nowhere."""
    answers = (client.ask(path) for path in short)
    return [answer.headers["location"] for answer in answers if answer.status == 302]


def _static_file(client):
    """Return the address of the style sheet that the site's pages name."""
    return client.page("/report-a-concern/").partition('<link rel="stylesheet" href="')[2].partition('"')[0]
