"""Which pages have no words in other languages yet: those that use this, and `{% in_english %}` in their templates.

The frame of such a page, and every address on it, stays in the visitor's language. Once a page is translated, what it
uses of this goes.
"""

from django.conf import settings
from django.utils import translation


def english():
    """Return a context manager within which words are the site's own: those that go into such a page."""
    return translation.override(settings.LANGUAGE_CODE)
