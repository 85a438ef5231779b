"""Reads an Atom feed as strictly as RFC 4287 has it."""

from datetime import datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree

ATOM = "{http://www.w3.org/2005/Atom}"


def entries_of(response):
    """Return the entries of a feed as dicts of `id`, `title`, `link` and `summary`, having checked it."""
    assert response.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    feed = ElementTree.fromstring(response.content)
    assert feed.tag == f"{ATOM}feed"
    # 4.1.1: exactly one of each, and an author, who is that of each entry without one (4.1.2).
    for name in ("id", "title", "updated", "author"):
        assert len(feed.findall(ATOM + name)) == 1
    assert _links(feed, "self") and _links(feed, "alternate")
    entries = feed.findall(f"{ATOM}entry")
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == len(ids)  # 4.1.1: no id twice in different entries of one moment
    moments = [_moment(entry) for entry in entries]
    assert moments == sorted(moments, reverse=True)
    if entries:
        assert _moment(feed) == moments[0]
    return [
        {
            "id": entry.findtext(f"{ATOM}id"),
            "title": entry.findtext(f"{ATOM}title"),
            "link": _links(entry, "alternate")[0],
            "summary": entry.findtext(f"{ATOM}summary"),
        }
        for entry in entries
    ]


def _links(element, relation):
    found = [link.get("href") for link in element.findall(f"{ATOM}link") if link.get("rel") == relation]
    assert all(urlsplit(address).scheme for address in found)
    return found


def _moment(element):
    return datetime.fromisoformat(element.findtext(f"{ATOM}updated"))
