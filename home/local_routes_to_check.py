"""The secretary's reminder: local routes for a concern that nobody has checked for too long."""

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from resources.work import Line, Work

from .local_route import LocalRoute


def local_routes_to_check():
    """Return the `Work`; each line leads to the form in which the secretary writes the new day."""
    due = LocalRoute.objects.to_check(timezone.localdate())
    return Work("local-routes", _("Local routes for a concern, to be checked again"), due, _lines)


def _lines(routes):
    return [
        Line(
            route.name,
            reverse("local_routes:edit", args=[route.pk]),
            _("last checked on %s") % date_format(route.checked_on),
        )
        for route in routes
    ]
