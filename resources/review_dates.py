"""When a resource is to be looked at again, and which of the desk's ranges that day falls into.

The day is that of the public edition where there is one, since the Board voted on it; else that of the draft.
"""

from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, Subquery, When
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from approvals import editions
from approvals.days import months_after
from approvals.stage import is_review_due

from .models import ResourcePage


class ReviewRange(models.TextChoices):
    """How soon a review is due; a day falls into one of them."""

    OVERDUE = "overdue", _("Review overdue")
    ONE_MONTH = "1-month", _("To be reviewed within 1 month")
    THREE_MONTHS = "3-months", _("To be reviewed in 1 to 3 months")
    SIX_MONTHS = "6-months", _("To be reviewed in 3 to 6 months")
    LATER = "later", _("To be reviewed later")
    NONE = "none", _("No review date")


MONTHS = {ReviewRange.ONE_MONTH: 1, ReviewRange.THREE_MONTHS: 3, ReviewRange.SIX_MONTHS: 6}
# What somebody has to think of by now.
COMING_UP = (ReviewRange.OVERDUE, *MONTHS)


def review_range(day, today=None):
    """Return the `ReviewRange` of a date, or of None."""
    today = today or timezone.localdate()
    if day is None:
        return ReviewRange.NONE
    if is_review_due(day, today):
        return ReviewRange.OVERDUE
    return next((name for name, months in MONTHS.items() if day <= months_after(today, months)), ReviewRange.LATER)


def with_review_date(pages):
    """Read with a queryset of pages the `review_date` of each draft among them: a date or None."""
    found = ResourcePage.objects.filter(pk=OuterRef("pk")).annotate(found=_review_date()).values("found")
    return pages.annotate(review_date=Subquery(found[:1], output_field=models.DateField()))


def in_review_range(drafts, ranges):
    """Return the `drafts` (a queryset) whose review date falls into one of some `ReviewRange`s."""
    wanted, today = Q(), timezone.localdate()
    for name in ranges:
        wanted |= _days_of(ReviewRange(name), today)
    # By key in a query of its own: Wagtail's search can filter by that, and not by an expression (modelsearch 1.3).
    found = ResourcePage.objects.annotate(found=_review_date()).filter(wanted) if ranges else ResourcePage.objects
    return drafts.filter(pk__in=found.order_by().values("pk"))


def _review_date():
    readable = editions.readable_editions().filter(
        translation_key=OuterRef("translation_key"), language=OuterRef("locale__language_code")
    )
    current = readable.order_by("-number").values("review_by")[:1]
    return Case(When(Exists(readable), then=Subquery(current)), default=F("review_by"))


def _days_of(name, today):
    """Return the condition on `found` that the days of a range meet: those after one limit, up to the next."""
    if name == ReviewRange.NONE:
        return Q(found=None)
    limits = {ReviewRange.OVERDUE: today} | {known: months_after(today, months) for known, months in MONTHS.items()}
    names = list(ReviewRange)
    earlier = limits.get(names[names.index(name) - 1]) if name != ReviewRange.OVERDUE else None
    condition = Q(found__gt=earlier) if earlier else Q(found__isnull=False)
    return condition & Q(found__lte=limits[name]) if name in limits else condition
