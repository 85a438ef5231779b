"""A local route for a concern, such as a council's safeguarding team: content that the Board's secretary keeps."""

import logging
from datetime import timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator, URLValidator
from django.db import Error, models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Orderable

log = logging.getLogger(__name__)


class Callers(models.TextChoices):
    """Whose question a local route answers. Danger, plans and what is online have a national route alone."""

    EVERYBODY = "everybody", _("Everybody who is worried about somebody")
    FAMILY = "family", _("Relatives and friends")
    WORK = "work", _("People at work")


def no_later_than_today(day):
    """Raise `ValidationError` for a date to come."""
    if day > timezone.localdate():
        raise ValidationError(_("Nobody can have checked it on a day that is still to come."))


class LocalRouteQuerySet(models.QuerySet):
    """Local routes, in the secretary's order."""

    def to_check(self, today):
        """Return those that nobody has checked for too long, the oldest first."""
        return self.filter(checked_on__lt=today - _kept_for()).order_by("checked_on", "pk")


class LocalRoute(Orderable):
    """Whom to tell here: a name, a number or an address, and the day on which the secretary last tried them."""

    name = models.CharField(
        _("name"), max_length=150, help_text=_("Place and team, such as “Exampleshire: safeguarding adults”.")
    )
    callers = models.CharField(_("who it is for"), max_length=10, choices=Callers, default=Callers.EVERYBODY)
    phone = models.CharField(
        _("phone number"),
        max_length=30,
        blank=True,
        validators=[RegexValidator(r"^\+?[0-9][0-9 ]{1,28}\Z", _("Write digits and spaces only: 01632 960001."))],
    )
    # No URLField: Django (5.2) would write http:// before what has no scheme, and warn of doing so.
    web_address = models.CharField(
        _("web address"),
        max_length=300,
        blank=True,
        validators=[URLValidator(["https", "http"], message=_("Write the whole address, beginning with https://."))],
    )
    hours = models.CharField(
        _("opening hours"), max_length=150, blank=True, help_text=_("Such as “Monday to Friday, 9am to 5pm”.")
    )
    checked_on = models.DateField(
        _("checked on"),
        default=timezone.localdate,
        validators=[no_later_than_today],
        help_text=_("The day on which you last called the number or opened the address. The public reads it."),
    )

    objects = LocalRouteQuerySet.as_manager()

    class Meta(Orderable.Meta):
        ordering = ["sort_order", "pk"]
        verbose_name = _("local route for a concern")
        verbose_name_plural = _("local routes for a concern")

    def __str__(self):
        return self.name

    def clean(self):
        """Refuse a route that leads nowhere."""
        if not self.phone and not self.web_address:
            raise ValidationError(_("Write a phone number, a web address, or both: else nobody can follow it."))

    @property
    def tel(self):
        """The number as a telephone dials it."""
        return dialled(self.phone)

    @property
    def is_to_check(self):
        """Whether nobody has checked it for too long."""
        return self.checked_on < timezone.localdate() - _kept_for()


def local_routes(callers):
    """Return the list of local routes for some `Callers`, in one query; None where the database does not answer.

    Kept in no cache: a number that the secretary mended is right on the next page.
    """
    try:
        return list(LocalRoute.objects.filter(callers__in=[Callers.EVERYBODY, callers]))
    except Error:
        log.exception("The local routes for a concern could not be read; the page shows the national ones.")
        return None


def dialled(number):
    """Return a phone number without what makes it easy to read."""
    return number.replace(" ", "")


def _kept_for():
    return timedelta(days=settings.CHECK_LOCAL_ROUTES_AFTER_DAYS)
