"""A server's clock that has gone back: what was recorded later must not come before what was recorded earlier."""

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _


def clock_problem(known):
    """Return the sentence that refuses an action, since something was recorded at the moment `known`, in the future."""
    return _(
        "The server's clock has gone back: the last record was made at %s. Nothing was recorded. Tell the system "
        "administrator, and try again once the clock is right."
    ) % date_format(localtime(known), "DATETIME_FORMAT")
