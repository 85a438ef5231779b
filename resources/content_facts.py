"""What a content says beside its text: the facts that stand round it on the public page, as (label, value) pairs."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def content_facts(content):
    """Return the facts of a content for a summary list. All of them are voted on, so none that is given is left out."""
    facts = [
        (_("Kind of resource"), content["kind"]["label"]),
        (_("Publisher"), content["publisher"]),
        (_("Year"), content["year"]),
        (_("Web address of the material"), content["external_address"]),
        (_("Seen there on"), _day(content["external_seen_on"])),
        (_("Takes"), _minutes(content["duration_minutes"])),
        (_("Licence"), content["licence"]["label"] if content["licence"] else ""),
        (_("Review by"), _day(content["review_by"])),
        (_("Tags"), ", ".join(content["tags"])),
        (_("Nobody can be recognised"), _("Yes") if content["nobody_recognisable"] else ""),
    ]
    return [(label, value) for label, value in facts if value]


def _day(text):
    return date_format(date.fromisoformat(text)) if text else ""


def _minutes(number):
    return ngettext("%d minute", "%d minutes", number) % number if number else ""
