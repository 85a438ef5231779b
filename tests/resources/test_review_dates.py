"""The ranges of review dates, and that the filter in SQL puts each draft into the range that the day says."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from approvals.days import months_after
from resources.models import ResourcePage
from resources.review_dates import ReviewRange, in_review_range, review_range, with_review_date
from tests.approvals.plain_resource import approved
from tests.factories import make_resource


@pytest.mark.one_database
@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 11, 26), 1, date(2026, 12, 26)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 12, 1), 3, date(2027, 3, 1)),
    ],
)
def test_month_later_is_the_same_day_or_the_last_of_a_shorter_month(day, months, later):
    assert months_after(day, months) == later


def test_filter_agrees_with_the_range_at_each_edge(db, people):
    today = timezone.localdate()
    edges = [months_after(today, months) for months in (0, 1, 3, 6)]
    days = {edge + timedelta(days=more) for edge in edges for more in (0, 1)} | {None, today - timedelta(days=9)}
    make_resource(owner=people.author)
    draft = ResourcePage.objects.get()
    for day in days:
        ResourcePage.objects.update(review_by=day)
        met = [name for name in ReviewRange if in_review_range(ResourcePage.objects.all(), [name]).exists()]
        assert met == [review_range(day, today)], day
    assert in_review_range(ResourcePage.objects.all(), []).get() == draft


def test_day_of_the_public_edition_counts_while_there_is_one(people):
    public = make_resource("Public", owner=people.author, review_by=date(2098, 1, 1))
    approved(public, people)
    without = make_resource("Without", owner=people.author, review_by=date(2097, 1, 1))
    ResourcePage.objects.update(review_by=date(2096, 1, 1))
    found = dict(with_review_date(ResourcePage.objects.all()).values_list("pk", "review_date"))
    assert found == {public.pk: date(2098, 1, 1), without.pk: date(2096, 1, 1)}
