"""Atom (RFC 4287) of what the Board did: the newest first, each entry under an id that stays.

An id names the edition or the entry of the register, not its address: titles are in addresses, and sites move.
"""

import re
from datetime import UTC, datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape

from .addresses import absolute

MOST_ENTRIES = 50
# A feed without entries has not changed since; RFC 4287 asks for a moment.
BEFORE_ANY = datetime(2026, 1, 1, tzinfo=UTC)
# What XML 1.0 has no way to write; Django's writer (5.2, utils/xmlutils.py) raises for the first of them.
NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class BoardFeed(Atom1Feed):
    """A feed of the Board's. `address` is the page that shows the same, `own_address` the feed's own, both relative."""

    def __init__(self, title, address, own_address, language):
        super().__init__(
            title=in_xml(title),
            link=absolute(address),
            description=None,
            language=language,
            author_name=in_xml(settings.BOARD_NAME),
            feed_url=absolute(own_address),
            feed_guid=absolute(own_address),
        )

    def add_entry(self, name, title, address, moment, summary="", categories=()):
        """Add an entry; `name` is what its id ends with, such as "HIPB-0042/en-gb/3"."""
        self.add_item(
            title=in_xml(title),
            link=absolute(address),
            description=escape(in_xml(summary)) if summary else None,
            unique_id=f"tag:{urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname},2026:{name}",
            pubdate=moment,
            updateddate=moment,
            categories=[in_xml(category) for category in categories],
        )

    def latest_post_date(self):
        """Return the moment of the newest entry."""
        return super().latest_post_date() if self.items else BEFORE_ANY

    def response(self):
        """Return the feed as an answer."""
        return HttpResponse(self.writeString("utf-8"), content_type=self.content_type)


def in_xml(text):
    """Return a text without the characters that XML cannot hold."""
    return NOT_IN_XML.sub("", text)
