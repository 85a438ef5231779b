"""Chromium as the machine has it, a site with people and content, and how a person signs in."""

import os
import shutil

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import expect

from accounts.models import User

from .kept_demonstration import put_demonstration

# Playwright runs an event loop in the thread of the tests, and Django would refuse to read its database there.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

# A machine may be slow: this long a page may take to show what is expected of it, in milliseconds.
expect.set_options(timeout=20_000)


def pytest_collection_modifyitems(items):
    """Mark everything in this folder: it needs a browser. Let the longest tests, on the demonstration, begin first.

    xdist gives the first two tests to one process and the next two to the other: so neither has two of the long ones,
    and what the second begins with gives the first the time to load the demonstration for both.
    """
    ours = [item for item in items if "journeys" in item.path.parts]
    for item in ours:
        item.add_marker(pytest.mark.browser)
    long = [item for item in ours if "demonstration" in item.fixturenames]
    short = [item for item in ours if item not in long]
    items[:] = [item for item in items if item not in ours] + long[:1] + short[:2] + long[1:] + short[2:]


@pytest.fixture(scope="session")
def browser_type_launch_args():
    """Start the machine's own Chromium. Root may not use its sandbox."""
    return {
        "executable_path": shutil.which("chromium"),
        "args": ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    }


@pytest.fixture
def board(live_server, people):
    """A Board and the people around it; what comes before them the tests set up by actions."""
    return people


@pytest.fixture
def library(site, board, live_server):
    """A site that is set up, with people of every role, and no resource."""
    return live_server


@pytest.fixture
def demonstration(live_server, monkeypatch):
    """The whole demonstration."""
    monkeypatch.setattr(settings, "DEMONSTRATION", True)
    put_demonstration()
    return live_server


def session(person):
    """Return the key of a new session of a person. How one signs in by hand is in `test_author.py`."""
    client = Client()
    client.force_login(User.objects.get(email=getattr(person, "email", person)))
    return client.session.session_key


@pytest.fixture
def visit(browser, live_server):
    """Return a function that opens a new browser window; for a person, or an e-mail address, that has signed in."""
    contexts = []

    def open_window(person=None, **options):
        context = browser.new_context(base_url=live_server.url, locale="en-GB", **options)
        contexts.append(context)
        if person:
            context.add_cookies(
                [{"url": live_server.url, "name": settings.SESSION_COOKIE_NAME, "value": session(person)}]
            )
        return context.new_page()

    yield open_window
    for context in contexts:
        context.close()
