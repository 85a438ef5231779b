"""What the first view of a public page weighs on the network, as production sends it, without pictures.

The pages here load styles in parts and nothing compressed, so each is counted as what production makes of it: the
stylesheet in one piece, texts by brotli, HTML by gzip, fonts as they are.
"""

import gzip
from functools import cache
from urllib.parse import urlsplit

import brotli
from django.contrib.staticfiles.finders import find, get_finders

from cms.one_stylesheet import joined

MOST_BYTES, MOST_BYTES_OF_SCRIPT = 60_000, 25_000
PICTURES = ("svg", "png", "webp", "jpg")
LOADED = "performance.getEntriesByType('resource').map(({ name }) => name)"


def problems(window, html):
    """Return what is too heavy about the page that a window has loaded; `html`: what it was given."""
    paths = {urlsplit(address).path for address in window.evaluate(LOADED)}
    static = {path.removeprefix("/static/") for path in paths if path.startswith("/static/")}
    sizes = {path: compressed(path) for path in static if not path.endswith(PICTURES + ("css",))}
    script = sum(size for path, size in sizes.items() if path.endswith("js"))
    total = len(gzip.compress(html.encode(), 6)) + of_the_stylesheet() + sum(sizes.values())
    found = [f"weighs {total:,} bytes"] if total > MOST_BYTES else []
    return found + ([f"has {script:,} bytes of script"] if script > MOST_BYTES_OF_SCRIPT else [])


@cache
def compressed(path):
    """Return the number of bytes of a static file on the network."""
    with open(find(path), "rb") as file:
        content = file.read()
    return len(content) if path.endswith("woff2") else len(brotli.compress(content))


@cache
def of_the_stylesheet():
    """Return the number of bytes of the joined stylesheet on the network."""
    paths = {
        path: (storage, path)
        for finder in get_finders()
        for path, storage in finder.list([])
        if path.startswith("css/")
    }
    return len(brotli.compress(joined(paths).encode()))
