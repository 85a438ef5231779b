"""A database that does not answer: every address says so in words, and whom to call is still there.

The database is really away: a file in a folder that is not there, or a port at which nobody listens.
"""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.conf import settings
from django.db import connection, connections
from django.test import Client

from home.concern_routes import ROUTES
from tests.postgresql import free_port


@pytest.fixture
def ask(monkeypatch, django_db_blocker):
    """A function that asks an address in a thread of its own, whose connection is a new one: to no database."""
    broken = dict(connections.settings["default"])
    broken |= {"NAME": "/nowhere/db.sqlite3"} if connection.vendor == "sqlite" else {"PORT": free_port()}
    monkeypatch.setitem(connections.settings, "default", broken)

    def ask_in_a_thread(address, method="get", has_session=False):
        client = Client(raise_request_exception=False)
        if has_session:
            client.cookies[settings.SESSION_COOKIE_NAME] = "a" * 32
        with django_db_blocker.unblock(), ThreadPoolExecutor(1) as thread:
            return thread.submit(getattr(client, method), address).result()

    return ask_in_a_thread


@pytest.mark.parametrize(
    ("address", "method", "has_session"),
    [
        ("/", "get", False),
        ("/privacy/", "get", False),
        ("/library/", "get", False),
        ("/library/?q=words", "get", True),
        ("/library/HIPB-0001/", "get", False),
        ("/library/HIPB-0001/any/edition/1/certificate/", "get", False),
        ("/role-types/alerters/", "head", False),
        ("/register/", "get", False),
        ("/check/HIPB-0001/1/", "get", False),
        ("/api/resources/", "get", False),
        ("/sitemap-library.xml", "get", False),
        ("/desk/", "get", True),
        ("/board/", "get", True),
        ("/admin/", "get", True),
        ("/sign-in/", "get", True),
    ],
)
def test_address_answers_503_in_words_when_the_database_is_stopped(ask, address, method, has_session):
    answer = ask(address, method, has_session)
    assert answer.status_code == 503
    assert (answer["Retry-After"], answer["Cache-Control"]) == ("120", "no-store")
    assert not answer.cookies
    if method == "get":
        assert "We cannot show this page at the moment" in answer.text
        assert all(f'href="tel:{number}"' in answer.text for number in ("999", "0800789321", "08000113764"))


def test_answer_is_in_the_language_of_the_address_when_the_database_is_stopped(ask):
    assert '<html lang="pl"' in ask("/pl/library/").text
    assert '<html lang="en-gb"' in ask("/library/").text


@pytest.mark.parametrize("has_session", [False, True])
def test_concern_is_answered_when_the_database_is_stopped(ask, has_session):
    assert ask("/report-a-concern/", has_session=has_session).status_code == 200
    for route in ROUTES:
        answer = ask(f"/pl/report-a-concern/{route.slug}/", has_session=has_session)
        assert answer.status_code == 200
        assert (f'href="tel:{route.tel}"' if route.number else f'href="https://{route.site}"') in answer.text
        assert ("We cannot show the numbers near you" in answer.text) is bool(route.callers)


def test_health_says_that_the_database_does_not_answer_when_it_is_stopped(ask):
    answer = ask("/health/")
    assert (answer.status_code, answer.text) == (503, "The database does not answer.\n")
