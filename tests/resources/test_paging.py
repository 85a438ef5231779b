"""The page of a list that an address means, whatever it says."""

import pytest
from django.core.paginator import Paginator

from resources.paging import nearest_page


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ("1", 1),
        ("2", 2),
        (" 2 ", 2),
        ("2.9", 2),
        ("", 1),
        ("0", 1),
        ("-1", 1),
        ("abc", 1),
        ("\0", 1),
        ("²", 1),
        ("nan", 1),
        ("-inf", 1),
        ("4", 3),
        ("1e9", 3),
        ("inf", 3),
        ("9" * 5_000, 3),
    ],
)
def test_page_is_the_nearest_one_whatever_is_asked(asked, number):
    assert nearest_page(Paginator(range(25), 10), asked).number == number


def test_page_is_the_first_when_the_list_is_empty():
    assert nearest_page(Paginator([], 10), "7").number == 1
