"""What the card of a resource says in words: its language and how long it takes."""

from django import template
from django.utils.translation import ngettext

from resources import language_names

register = template.Library()


@register.filter
def language_name(language):
    """Return what a language is called in the language of the page."""
    return language_names.language_name(language)


@register.filter
def duration(minutes):
    """Return a number of minutes in words: "45 minutes", "1 hour 30 minutes"."""
    hours, rest = divmod(minutes, 60)
    parts = [ngettext("%d hour", "%d hours", hours) % hours] if hours else []
    if rest or not hours:
        parts.append(ngettext("%d minute", "%d minutes", rest) % rest)
    return " ".join(parts)
