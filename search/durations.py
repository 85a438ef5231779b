"""The bands of duration that people choose from: how much time do I have? Pure."""

from django.utils.translation import gettext_lazy as _

# The most minutes of each band, its key in addresses, and its wording.
BANDS = (
    (15, "up-to-15-minutes", _("Up to 15 minutes")),
    (30, "up-to-30-minutes", _("16 to 30 minutes")),
    (60, "up-to-an-hour", _("31 minutes to an hour")),
    (180, "up-to-3-hours", _("More than 1 hour, up to 3")),
    (480, "up-to-a-day", _("More than 3 hours, up to a day")),
    (float("inf"), "more-than-a-day", _("More than a day")),
)


def band_of(minutes):
    """Return the key of the band of a duration in minutes."""
    return next(key for most, key, _label in BANDS if minutes <= most)
