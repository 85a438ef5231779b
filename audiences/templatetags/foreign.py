"""`{% foreign language %}` marks an element whose words are in another language than the page: `lang`, and `dir`.

The Board's terms are in English until it ratifies other names, and a resource is in its own language on every page.
"""

from functools import lru_cache

from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, get_language_info

register = template.Library()


@register.simple_tag
def foreign(language):
    """Return the attributes, a space before each; nothing for the page's own language, or where none is given."""
    page_language = get_language()
    return _attributes(language, page_language) if language and language != page_language else ""


@lru_cache
def _attributes(language, page_language):
    direction = direction_of(language)
    lang = format_html(' lang="{}"', language)
    return lang if direction == direction_of(page_language) else lang + mark_safe(f' dir="{direction}"')


@register.filter
def marked(words, language):
    """Return words for the middle of a sentence: marked and set apart where their language is not the page's."""
    is_foreign = language and language != get_language()
    return format_html('<bdi lang="{}">{}</bdi>', language, words) if is_foreign else words


def direction_of(language):
    """Return in which direction a language is written: "ltr" or "rtl"."""
    return "rtl" if get_language_info(language)["bidi"] else "ltr"
