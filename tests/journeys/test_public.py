"""Anybody, whatever their browser shows: the main paths, a worried parent, and a file that was tampered with."""

import os
import re
import time

import pytest
from django.core.files.storage import storages
from playwright.sync_api import expect

from approvals.frozen_storage import SETTLED_SECONDS
from approvals.store import address_of
from home.models import LocalRoute
from tests.approvals.plain_resource import PlainResource, approved

from . import forced_colours
from .boxes import problems_of_boxes
from .keyboard import go_to, press, tab_to, write

WORDS = b"Notice, check, share: the handout as the Board approved it"


@pytest.fixture
def renewed(library, people):
    """A resource in its second edition, with a file."""
    resource = PlainResource(files={"handout.txt": WORDS})
    for _edition in range(2):
        approved(resource, people)


def take_the_main_paths(window, look):
    """With the keyboard: find a resource and its certificate, check a copy, ask whom to call; `look` at each page."""
    window.goto("/")
    look(window)
    write(window, "Search the library", "notice")
    with window.expect_navigation():
        window.keyboard.press("Enter")
    if window.locator("summary", has_text="Filters").is_visible():
        press(window, "Filters")
    press(window, "Alerters", "Space")
    look(window)
    press(window, "Apply filters")
    expect(window.get_by_role("heading", name="1 resource", exact=True)).to_be_visible()
    expect(window).to_have_url(re.compile("q=notice&role_type=alerters"))
    expect(window.get_by_label("Alerters", exact=True)).to_be_checked()
    go_to(window, "Notice, check, share")
    look(window)
    tab_to(window, "handout.txt")
    go_to(window, "Certificate of this edition")
    look(window)
    for address in ("/register/", "/role-types/", "/role-types/coverage/", "/check/"):
        window.goto(address)
        look(window)
    write(window, "Reference", "hipb 1")
    write(window, "Edition", "1")
    go_to(window, "Check this reference")
    expect(window.get_by_role("heading", name="This is out of date")).to_be_focused()
    look(window)
    go_to(window, "Read edition 2, which is current")
    expect(window.get_by_role("complementary", name="Approved by the Board")).to_be_visible()
    go_to(window, "Report a concern")
    look(window)
    go_to(window, "I am worried about a relative or a friend")
    tab_to(window, "0800 011 3764")
    look(window)
    assert window.context.cookies() == []


def test_main_paths_need_no_javascript_and_no_colours_but_those_of_the_reader(renewed, visit):
    window, problems = visit(java_script_enabled=False, forced_colors="active", reduced_motion="reduce"), []

    def look(window):
        problems.extend(forced_colours.problems(window))
        window.emulate_media(forced_colors="active")

    take_the_main_paths(window, look)
    assert problems == []
    window.goto("/library/")
    box = window.get_by_label("Alerters", exact=True)
    before = box.screenshot()
    box.check()
    assert box.screenshot() != before


def test_main_paths_lose_nothing_when_a_desk_is_seen_at_400_per_cent(renewed, visit):
    problems = []

    def look(window):
        problems.extend(f"{window.url}: {one}" for one in problems_of_boxes(window))

    take_the_main_paths(visit(viewport={"width": 320, "height": 256}), look)
    assert problems == []


def test_worried_parent_reaches_a_number_in_two_steps(site, visit):
    LocalRoute.objects.create(name="Exampleshire: children's services", phone="01632 960001")
    window = visit(java_script_enabled=False, viewport={"width": 320, "height": 640})
    window.goto("/")
    go_to(window, "Report a concern")
    expect(window.get_by_role("link", name="Call 999")).to_be_in_viewport()
    go_to(window, "I am worried about a relative or a friend")
    expect(window.get_by_role("heading", level=1)).to_have_text("I am worried about a relative or a friend")
    expect(window.get_by_role("link", name="Call 999")).to_be_in_viewport()
    tab_to(window, "0800 011 3764")
    assert window.evaluate("document.activeElement.href") == "tel:08000113764"
    near_you = window.get_by_role("region", name="Near you")
    expect(near_you.get_by_role("link", name="01632 960001")).to_have_attribute("href", "tel:01632960001")
    assert window.evaluate("document.documentElement.scrollWidth") <= 320
    assert window.context.cookies() == []


def test_visitor_is_told_that_the_file_is_being_checked_when_its_bytes_were_swapped(library, people, visit, caplog):
    resource = PlainResource(files={"handout.txt": WORDS})
    approved(resource, people)
    path = storages["frozen"].path(address_of(resource.canonical_content()["files"][0]["sha256"]))
    time.sleep(SETTLED_SECONDS + 0.1)
    public = visit()
    public.goto("/library/HIPB-0001/")
    public.get_by_role("link", name="handout.txt").click()
    expect(public.get_by_text("as the Board approved it")).to_be_visible()

    before = os.stat(path)
    os.chmod(path, 0o644)
    with open(path, "r+b") as stored:
        stored.write(b"Nobody need be told of this")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert os.stat(path).st_mtime_ns == before.st_mtime_ns
    # Who has the right bytes already keeps them; somebody else comes.
    another = visit()
    another.goto("/library/HIPB-0001/")
    another.get_by_role("link", name="handout.txt").click()
    expect(another.get_by_role("heading", level=1)).to_have_text("This file is being checked")
    assert "“handout.txt” of HIPB-0001 (en-gb), edition 1 is not given out" in caplog.text
