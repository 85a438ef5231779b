"""Words that people look for are counted by week, by name only if they are the library's own; one statement each."""

from datetime import date

import pytest
from django.db import OperationalError, connection
from django.utils import timezone

from search.counting_searches import PATIENCE, count_search, is_new_search
from search.models import SearchedWord

OWN = {"safeguarding", "channel"}.__contains__


def counted():
    """Return what was counted."""
    return set(SearchedWord.objects.values_list("language", "word", "found", "count"))


def test_words_of_the_library_are_counted_by_name_and_all_others_together(db, django_assert_num_queries):
    with django_assert_num_queries(1):
        count_search(("safeguarding", "jane", "doe"), True, "en-gb", OWN)
    with django_assert_num_queries(1):
        count_search(("channel", "safeguarding", "smith"), True, "en-gb", OWN)
    count_search(("safeguarding",), False, "en-gb", OWN)
    count_search(("safeguarding",), True, "pl", OWN)
    assert counted() == {
        ("en-gb", "safeguarding", True, 2),
        ("en-gb", "channel", True, 1),
        ("en-gb", "", True, 3),
        ("en-gb", "safeguarding", False, 1),
        ("pl", "safeguarding", True, 1),
    }


def test_week_begins_on_monday(db, days_later):
    for days in range(7):
        with days_later(days):
            count_search(("channel",), True, "en-gb", OWN)
    weeks = list(SearchedWord.objects.order_by("week").values_list("week", "count"))
    assert all(week.weekday() == 0 for week, _count in weeks)
    assert sum(count for _week, count in weeks) == 7
    assert weeks[0][0] <= timezone.localdate() < date.fromordinal(weeks[0][0].toordinal() + 7)


def test_no_search_and_no_long_word_makes_a_row_of_its_own(db, django_assert_num_queries):
    with django_assert_num_queries(0):
        count_search((), True, "en-gb", OWN)
    count_search(("x" * 101,), True, "en-gb", lambda word: True)
    count_search(tuple(f"w{number}" for number in range(40)), True, "en-gb", OWN)
    assert counted() == {("en-gb", "", True, 13)}


def test_visitor_has_an_answer_when_the_database_is_busy(db, caplog):
    def busy(execute, *arguments):
        raise OperationalError("database is locked")

    with connection.execute_wrapper(busy):
        count_search(("channel",), True, "en-gb", OWN)
    assert "A search was not counted" in caplog.text and "channel" not in caplog.text


@pytest.mark.one_database
def test_search_waits_for_another_writer_for_a_moment_only(db):
    """Else a rebuilt catalogue of 100,000 would hold up each search for the 20 seconds that an editor waits."""
    waits = []

    def look(execute, *arguments):
        waits.append(patience())
        return execute(*arguments)

    def patience():
        return connection.connection.execute("PRAGMA busy_timeout").fetchone()[0]

    usual = patience()
    with connection.execute_wrapper(look):
        count_search(("channel",), True, "en-gb", OWN)
    assert (waits, patience()) == ([PATIENCE], usual) and usual > PATIENCE


@pytest.mark.one_database
@pytest.mark.parametrize(
    ("asked", "came_from", "is_new"),
    [
        ({"q": "channel"}, "", True),
        ({"q": "channel"}, "http://testserver/library/?q=wrap", True),
        ({"q": "channel"}, "http://elsewhere.example/", True),
        ({"q": "channel", "kind": "leaflet"}, "http://testserver/library/?q=Channel+", False),
        ({"q": "channel", "page": "2"}, "", False),
        ({"q": "channel", "page": "2"}, "http://testserver/library/?q=wrap", False),
        ({"q": "channel"}, "http://[broken", True),
        ({"kind": "leaflet"}, "http://testserver/library/?q=wrap", False),
    ],
)
def test_only_the_first_page_of_new_words_is_a_new_search(rf, asked, came_from, is_new):
    assert is_new_search(rf.get("/library/", asked, headers={"referer": came_from})) is is_new
