"""Chromium as the machine has it, a site with people and content, and how a person signs in."""

import io
import os
import shutil

import pytest
from django.core.management import call_command
from playwright.sync_api import expect

# Playwright runs an event loop in the thread of the tests, and Django would refuse to read its database there.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

PASSWORD = "Only for the tests 1"
# A machine may be slow: this long a page may take to show what is expected of it, in milliseconds.
expect.set_options(timeout=20_000)


def pytest_collection_modifyitems(items):
    """Mark everything in this folder: it needs a browser."""
    for item in items:
        if "journeys" in item.path.parts:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser_type_launch_args():
    """Start the machine's own Chromium. Root may not use its sandbox."""
    return {
        "executable_path": shutil.which("chromium"),
        "args": ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    }


@pytest.fixture
def board(live_server, wagtail_rows, people):
    """A Board and the people around it, all of whom can sign in; what comes before them the tests set up by actions."""
    everybody = [people.author, people.reviewer, people.secretary, people.administrator, *people.members]
    for person in everybody:
        person.set_password(PASSWORD)
        person.save()
    return people


@pytest.fixture
def library(site, board, live_server):
    """A site that is set up, with people of every role who can sign in, and no resource."""
    return live_server


@pytest.fixture
def demonstration(live_server, wagtail_rows, settings):
    """The whole demonstration."""
    settings.DEMONSTRATION = True
    call_command("load_demo", stdout=io.StringIO())
    return live_server


@pytest.fixture
def visit(browser, live_server):
    """Return a function that opens a new browser window; for a person who is signed in if one is given."""
    contexts = []

    def open_window(person=None, password=PASSWORD, **options):
        context = browser.new_context(base_url=live_server.url, locale="en-GB", **options)
        contexts.append(context)
        page = context.new_page()
        if person:
            page.goto("/sign-in/")
            page.get_by_label("E-mail address").fill(getattr(person, "email", person))
            page.get_by_label("Password").fill(password)
            page.get_by_role("button", name="Sign in").click()
        return page

    yield open_window
    for context in contexts:
        context.close()
