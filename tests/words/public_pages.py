"""Every page that the public can reach in English, found by following links, and how old its reader must be."""

from collections import Counter
from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin

from bs4 import BeautifulSoup
from django.urls import Resolver404, resolve
from django.utils.translation import get_language_from_path

from approvals.models import Withdrawal

from .known import names_in_use, without_known
from .reading_age import reading_age, words
from .visible import ends_in_a_stop, main_text, sentences

OLDEST = 11  # the oldest that a reader may have to be

# Where one begins, and what no link leads to.
BEGINNINGS = (
    "/",
    "/nothing-here/",
    "/library/?q=zebra",
    "/library/which-role-type/?place=school&sent=contact",
    "/library/which-role-type/?place=school&contact=yes&lead=supervise",
    "/check/?sha256=" + 64 * "0",
    "/check/?reference=zebra&edition=",
)
# Files, data, and the pages of those who sign in.
NO_PAGE = ("download", "csv", "feed", "jsonl", "pdf", "file", "image", "sign_in", "api:")
# What follows repeats the words of the first few.
MANY_ALIKE = {"certificate": 4, "edition": 2}


@dataclass(frozen=True)
class Measured:
    """A page: how many words its sentences have, and from which age they are read with ease.

    The age is that of all of them or of the full sentences alone, whichever is higher: the first alone would let short
    lines make up for long sentences, the second would overlook the items of lists.
    """

    address: str
    words: int
    age: float


def measured(client):
    """Return a `Measured` of each page, the hardest first; `client` is Django's, and nobody is signed in."""
    names = names_in_use()
    return sorted((_measured(*page, names) for page in public_pages(client)), key=lambda page: -page.age)


def public_pages(client):
    """Yield the (address, parsed HTML) of each page that links lead to from the first ones."""
    waiting = [*BEGINNINGS, *(f"/library/{row.reference}/" for row in Withdrawal.objects.all())]
    seen, alike = set(waiting), Counter()
    for address in waiting:  # which grows
        response = client.get(address, follow=True)
        if response.redirect_chain:
            address = response.redirect_chain[-1][0]
            if address in seen:
                continue
            seen.add(address)
        page = BeautifulSoup(response.content, "lxml")
        for link in page.select("a[href]"):
            found = urldefrag(urljoin(address, link["href"])).url
            name = _page_name(found)
            if name and found not in seen:
                seen.add(found)
                alike[name] += 1
                if alike[name] <= MANY_ALIKE.get(name, 1_000):
                    waiting.append(found)
        yield address, page


def _measured(address, page, names):
    read = sentences(without_known(main_text(page), names))
    full = [sentence for sentence in read if ends_in_a_stop(sentence)]
    age = max(reading_age(read), reading_age(full))
    return Measured(address, sum(len(words(sentence)) for sentence in read), round(age, 1))


def _page_name(address):
    """Return the name of a page that the public reads in English, or "" of anything else."""
    if "?" in address or get_language_from_path(address):
        return ""
    try:
        name = resolve(address).view_name
    except Resolver404:
        return ""
    return "" if any(part in name for part in NO_PAGE) else name
