"""Days as the Board means them: in the site's time zone, from midnight to midnight."""

from datetime import datetime, time

from django.utils import timezone


def start_of(day):
    """Return the moment at which a date begins here."""
    return timezone.make_aware(datetime.combine(day, time.min))


def end_of(day):
    """Return the last moment of a date here, to the microsecond, as databases keep it."""
    return timezone.make_aware(datetime.combine(day, time.max))
