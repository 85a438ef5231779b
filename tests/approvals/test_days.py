"""Days as the Board means them."""

from datetime import date

import pytest

from approvals.days import months_after

pytestmark = pytest.mark.one_database


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        ("2026-08-31", -6, "2026-02-28"),
        ("2027-01-15", -1, "2026-12-15"),
        ("2026-11-26", 0, "2026-11-26"),
        ("2026-11-30", 3, "2027-02-28"),
    ],
)
def test_months_after_is_the_same_day_or_the_last_of_its_month(day, months, then):
    assert months_after(date.fromisoformat(day), months) == date.fromisoformat(then)
