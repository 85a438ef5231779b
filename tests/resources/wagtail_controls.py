"""Finds in a page's HTML the controls of Wagtail and wagtail-localize that put something up, take it down or alias it.

By address, name and value, so that a translation of their words changes nothing.
"""

import json
import re
from html.parser import HTMLParser

# Control -> what an address has to look like; the number in it is the page's key.
BY_ADDRESS = {
    "unpublish": r"/pages/(\d+)/unpublish/",
    "privacy": r"/pages/(\d+)/privacy/",
    "convert alias": r"/pages/(\d+)/convert_alias/",
    "convert to alias": r"/localize/page/(\d+)/convert_to_alias/",
    "unschedule": r"/pages/(\d+)/revisions/\d+/unschedule/",
    "bulk publish": r"/bulk/[a-z]+/[a-z]+/()publish/",
    "bulk unpublish": r"/bulk/[a-z]+/[a-z]+/()unpublish/",
}
# Control -> name of a field or button, or key of a dialogue.
BY_NAME = {
    "action-publish": "publish",
    "action-unpublish": "unpublish",
    "set-privacy": "privacy",
    "schedule-publishing-dialog": "schedule",
    "go_live_at": "schedule",
    "expire_at": "schedule",
    "publish_copies": "copy alive",
    "alias": "alias",
    "localize-convert-to-alias": "convert to alias",
    "publish_translations": "publish translations",
}
# Wagtail's tags that say what a page's `live` says, and the words with which they say it.
TAGS = {"w-status", "page-status-tag"}
SAYS_LIVE = re.compile(r"^(current page status: )?(live|live \+ .*|scheduled|expired)$", re.IGNORECASE)


class Controls(HTMLParser):
    """What one page draws: `found`, a set of (control, key of the page or None)."""

    def __init__(self, html):
        super().__init__()
        self.found, self._tag, self._words = set(), None, []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        attrs = {name: value or "" for name, value in attrs}
        for name, value in attrs.items():
            if name == "data-props":
                self._read_translation_editor(json.loads(value))
                continue
            for control, address in BY_ADDRESS.items():
                self.found |= {(control, int(key) if key else None) for key in re.findall(address, value)}
            if name in ("name", "id", "value", "data-a11y-dialog-show", "data-dialog-id") and value in BY_NAME:
                self.found.add((BY_NAME[value], None))
        if self._tag is None and (TAGS & set(attrs.get("class", "").split()) or tag == "h3"):
            self._tag, self._words = tag, []

    def handle_endtag(self, tag):
        if tag == self._tag:
            if SAYS_LIVE.match(" ".join(" ".join(self._words).split())):
                self.found.add(("says live", None))
            self._tag = None

    def handle_data(self, data):
        if self._tag:
            self._words.append(data)

    def _read_translation_editor(self, props):
        perms, links = props["perms"], props["links"]
        drawn = {
            "localize's publish": perms["canPublish"],
            "unpublish": perms["canUnpublish"],
            "convert to alias": links["convertToAliasUrl"],
        }
        self.found |= {(control, None) for control, is_drawn in drawn.items() if is_drawn}


def controls_in(response, keys):
    """Return the controls in a response that concern the pages with some keys, or no page by name."""
    found = Controls(response.content.decode()).found
    return {control for control, key in found if key is None or key in keys}
