"""What people do on the Board's pages, for the journeys; each function takes the window of the person who does it."""

import re

from playwright.sync_api import expect


def open_submission(window, submission):
    """Open the Board's page of a submission."""
    window.goto(f"/board/{submission.pk}/")


def vote(window, submission, choice, reason=""):
    """Vote with the form of the page."""
    open_submission(window, submission)
    window.get_by_label(choice, exact=True).check()
    window.get_by_label("Reason").fill(reason)
    window.get_by_role("button", name="Record my vote").click()
    expect(window.get_by_role("status")).to_contain_text("Your vote was recorded")


def finish(window, button):
    """Press the button of an act, and read that something was recorded."""
    window.get_by_role("button", name=button).click()
    expect(window.get_by_role("status")).to_be_visible()


def register_row(public, text):
    """Open the public register, and return the latest row with a text in it."""
    public.goto("/register/")
    return public.get_by_role("row").filter(has_text=re.compile(re.escape(text))).first


def status_of(public, reference="HIPB-0001"):
    """Return the HTTP status with which the public address of a resource answers."""
    return public.goto(f"/library/{reference}/").status
