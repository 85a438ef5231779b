"""Where may a link in a document lead? To the web, to a mail address, or to a place beside it."""

import re

WEB = ("http:", "https:", "mailto:", "tel:")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def is_for_everybody(target):
    """Return whether a link leads where everybody can go: never to a folder of a computer, a server's or one's own."""
    target = target.strip()
    if target.startswith(("\\", "//")):
        return False
    scheme = _SCHEME.match(target)
    return scheme is None or scheme[0].lower() in WEB
