"""Report a concern: two steps to one route, 999 on every page, nothing collected, and the secretary's local routes."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from home.concern_routes import ROUTES
from home.models import LocalRoute

pytestmark = pytest.mark.one_database

QUESTION = reverse("report_a_concern")
ADDRESSES = [QUESTION, *(reverse("concern_route", args=[route.slug]) for route in ROUTES)]


def main_of(page):
    """Return what stands in the main part of a page."""
    return page.split("<main")[1].split("</main>")[0]


def make_local_route(name, **fields):
    """Save and return a local route."""
    return LocalRoute.objects.create(**{"name": name, "phone": "01632 960001"} | fields)


@pytest.fixture
def family(client):
    """Return a function that gives the main part of the page for relatives and friends."""
    return lambda: main_of(client.get(reverse("concern_route", args=["relative-or-friend"])).text)


def test_question_leads_to_each_route_and_999_comes_first(client):
    """Without the mark `django_db`, a query would be an error."""
    page = main_of(client.get(QUESTION).text)
    links = re.findall(r'href="([^"]+)"', page)
    assert links == ["tel:999", *ADDRESSES[1:]]


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_is_collected_and_999_can_be_called(client, address):
    answer = client.get(address)
    page = main_of(answer.text)
    assert 'href="tel:999"' in page
    assert not re.search("<(form|input|textarea|select|script)", page) and not answer.cookies
    # What stands behind a question mark is not read, and what is posted is not taken.
    assert main_of(client.get(address, {"name": "Sam"}).text) == page
    assert client.post(address, {"name": "Sam"}).status_code == 405


def test_address_of_no_answer_is_not_found(client, db):
    assert client.get("/report-a-concern/sam/").status_code == 404


@pytest.mark.django_db
def test_local_routes_stand_for_those_whom_the_secretary_chose_in_one_query(client, family):
    make_local_route("For all", sort_order=2)
    make_local_route("For families", sort_order=1, callers="family", phone="", web_address="https://a.example/")
    make_local_route("For schools", callers="work")
    with CaptureQueriesContext(connection) as few:
        page = family()
    assert page.index("For families") < page.index("For all")
    assert "For schools" not in page and 'href="https://a.example/"' in page and 'href="tel:01632960001"' in page
    for number in range(8):
        make_local_route(f"Number {number}")
    with CaptureQueriesContext(connection) as many:
        family()
    assert (len(few), len(many)) == (1, 1)
    assert "For all" not in client.get(reverse("concern_route", args=["plan"])).text


@pytest.mark.django_db
def test_local_route_says_mildly_when_it_was_last_checked_and_whom_else_to_call(family, days_later, settings):
    make_local_route("For all")
    assert re.search("Checked on [^.]+ by the Board's secretary.", family())
    with days_later(settings.CHECK_LOCAL_ROUTES_AFTER_DAYS + 1):
        page = family()
    assert "Last checked on " in page and 'If it does not answer, call <a href="tel:08000113764">' in page


def test_english_words_stand_beside_the_others_when_the_page_is_in_polish(client):
    page = client.get("/pl/report-a-concern/").text
    assert page.count('lang="en-gb"') > len(ROUTES)
    assert "Report a concern" in main_of(page) and "Zgłoś obawy" in main_of(page)
