"""What languages are called. Without the country: readers of other languages know English, not "British English"."""

from django.utils.text import capfirst
from django.utils.translation import get_language_info


def language_name(language):
    """Return what a language is called, in the language of the request: "Polish"."""
    return get_language_info(_without_country(language))["name_translated"]


def own_name(language):
    """Return what a language is called by those who speak it: "Polski"."""
    return capfirst(get_language_info(_without_country(language))["name_local"])


def _without_country(language):
    return language.partition("-")[0]
