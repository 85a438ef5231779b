"""Days as the Board means them: in the site's time zone, from midnight to midnight."""

from calendar import monthrange
from datetime import datetime, time

from django.utils import timezone


def start_of(day):
    """Return the moment at which a date begins here."""
    return timezone.make_aware(datetime.combine(day, time.min))


def end_of(day):
    """Return the last moment of a date here, to the microsecond, as databases keep it."""
    return timezone.make_aware(datetime.combine(day, time.max))


def months_after(day, months):
    """Return the date that many months after a date, or before it; the last day of its month where that is shorter."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return day.replace(year=years, month=month + 1, day=min(day.day, monthrange(years, month + 1)[1]))
