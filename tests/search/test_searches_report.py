"""The report of searches and gaps: who reads it, what it shows, what it costs, and what leaves it."""

import re

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from search.counting_searches import count_search
from search.gaps import outcomes_taught

REPORT = "/admin/reports/searches/"
OUTCOME = "responders/learning-outcomes/7"


def words_of(response):
    """Return the text of a page, as a person reads it."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.text))


@pytest.fixture
def searched(db):
    """What people searched this week."""
    for word in ("safeguarding", "channel", "jane"):
        count_search((word,), word != "channel", "en-gb", lambda word: word != "jane")


def test_gaps_count_public_resources_by_role_type_and_outcome(shelf, django_assert_num_queries):
    for title in ("One", "Two"):
        shelf.put(title, role_types=["responders"], learning_outcomes=[OUTCOME])
    shelf.put("In Polish", language="pl", role_types=["responders"], learning_outcomes=[OUTCOME])
    outcomes_taught(settings.LANGUAGE_CODE)
    with django_assert_num_queries(2):
        taught = {one.role_type.key: one for one in outcomes_taught(settings.LANGUAGE_CODE)}
    assert list(taught) == ["essential-awareness", "alerters", "responders", "decision-makers", "governance"]
    responders = taught["responders"]
    assert (responders.gaps, len(responders.outcomes)) == (16, 17)
    last = responders.outcomes[-1]
    assert (last.outcome.key, last.count) == (OUTCOME, 2)
    assert last.address == "/library/?role_type=responders&learning_outcome=responders%2Flearning-outcomes%2F7"
    assert [one.outcome.number for one in responders.outcomes[:7]] == [1, 2, 3, 4, 5, 6, 8]


@pytest.mark.parametrize(
    ("person", "may_read"),
    [
        ("author", True),
        ("reviewer", True),
        ("secretary", True),
        ("auditor", True),
        ("administrator", False),
        ("superuser", False),
    ],
)
def test_report_is_read_by_those_who_work_on_the_library(client, site, people, person, may_read):
    client.force_login(getattr(people, person))
    assert (REPORT in client.get("/admin/").text) is may_read
    for address in (REPORT, f"{REPORT}results/", f"{REPORT}?export=csv"):
        assert client.get(address).status_code == (200 if may_read else 302)


def test_report_shows_words_and_gaps_and_leaves_as_a_file(client, site, people, searched):
    client.force_login(people.author)
    page = words_of(client.get(REPORT))
    assert "safeguarding" in page and "other words" in page and "jane" not in page
    assert "17 of 17 outcomes have no public resource." in page
    not_found = words_of(client.get(f"{REPORT}results/?found=false"))
    assert "channel" in not_found and "safeguarding" not in not_found and "outcomes" not in not_found
    file = b"".join(client.get(f"{REPORT}?export=csv").streaming_content).decode("utf-8-sig")
    assert file.splitlines()[0] == "Word,Week from,Language,Something was found,Times"
    assert len(file.splitlines()) == 4
    assert client.get(f"{REPORT}?export=xlsx").status_code == 200


def test_report_asks_as_much_for_ten_words_as_for_two(client, site, people, searched):
    client.force_login(people.author)
    client.get(REPORT)
    with CaptureQueriesContext(
        connection,
    ) as few:
        client.get(REPORT)
    for number in range(10):
        count_search((f"word{number}",), True, "en-gb", lambda word: True)
    with CaptureQueriesContext(connection) as many:
        client.get(REPORT)
    assert len(many) == len(few)


def test_addresses_of_the_report_have_names():
    assert reverse("searches_report") == REPORT
