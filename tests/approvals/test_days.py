"""Days as the Board means them."""

from datetime import date

import pytest

from approvals.days import months_earlier

pytestmark = pytest.mark.one_database


@pytest.mark.parametrize(
    ("day", "months", "earlier"),
    [("2026-08-31", 6, "2026-02-28"), ("2027-01-15", 1, "2026-12-15"), ("2026-11-26", 0, "2026-11-26")],
)
def test_months_earlier_is_the_same_day_or_the_last_of_its_month(day, months, earlier):
    assert months_earlier(date.fromisoformat(day), months) == date.fromisoformat(earlier)
