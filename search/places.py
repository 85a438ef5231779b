"""Which page of the results an address asks for, and the addresses of the pages before and after."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from resources.paging import page_number

from .filters import library_address
from .results import PAGE_LENGTH, Place


@dataclass(frozen=True)
class Pages:
    """Page `number` of about `pages`; `before` and `after` are addresses, "" where there is nothing."""

    number: int
    pages: int
    before: str
    after: str


def place_of(parameters):
    """Return the `Place` that a `QueryDict` asks for, whatever it holds: `after`, `before`, `page`."""
    return Place(
        after=parameters.get("after", ""),
        before=parameters.get("before", ""),
        number=page_number(parameters.get("page", "")),
        length=PAGE_LENGTH,
    )


def pages_of(found):
    """Return the `Pages` around what is `Found`."""
    page, query = found.page, found.filters.query()
    return Pages(
        page.number,
        page.pages,
        _address(query, page.number - 1, "before", page.before),
        _address(query, page.number + 1, "after", page.after),
    )


def own_address(found):
    """Return the address of a page in its shortest form: parameters in order, each once, nothing unknown."""
    return _with_page(found.filters.query(), found.page.number)


def full_address(found, place):
    """Return the address that leads to what is `Found` at a `Place`, and to nothing else meanwhile published."""
    address = own_address(found)
    cursors = {name: cursor for name in ("after", "before") if (cursor := getattr(place, name))}
    if not cursors or found.page.is_place_unknown:
        return address
    return f"{address}{'&' if '?' in address else '?'}{urlencode(cursors)}"


def board_address():
    """Return the address of the ordinary page about the Board."""
    return f"{reverse('home')}about-the-board/"


def contact_address():
    """Return the address of the ordinary page that says how to write to the Board."""
    return f"{reverse('home')}contact/"


def _address(query, number, name, cursor):
    if not cursor:
        return ""
    if number <= 1 and name == "before":
        return library_address(query)
    address = _with_page(query, number)
    return f"{address}{'&' if '?' in address else '?'}{urlencode({name: cursor})}"


def _with_page(query, number):
    page = f"page={number}" if number > 1 else ""
    return library_address("&".join(filter(None, [query, page])))
