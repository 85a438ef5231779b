"""Content at its limits looks meant: nothing scrolls sideways, is cut off, or lies over something else; axe is content.

Titles of 255 characters and of one word, 40 files and none, 500 tags, Arabic in an English page, pictures that fail.
"""

import pytest
from playwright.sync_api import expect

from tests.approvals.plain_resource import approved
from tests.factories import make_image, make_resource

from .axe import findings
from .boxes import problems_of_boxes

WIDTHS = (320, 375, 1280)
LONG_TITLE = ("What to notice, whom to ask and how to share it: a handbook for everybody " * 4)[:255]
ONE_WORD = "Safeguardingresponsibilities" * 9  # 252 characters
ARABIC = "دليل قصير يشرح كيف تلاحظ القلق ومن تسأل وكيف تشارك ما تعرفه مع زملائك."
ALT = "Three steps, one below the other: notice what has changed, check it with a colleague, share it at once."
TAGS = [f"tag number {number}" for number in range(1, 500)] + ["وسم"]
FILES = {f"handout-{number:02d}-{'for-everybody-' * 6}.txt": f"Handout {number}".encode() for number in range(1, 41)}


@pytest.fixture
def extremes(library, people):
    """Two public resources at their limits: one has too much of everything, the other one word and a picture."""
    much = make_resource(title=LONG_TITLE, owner=people.author, files=FILES, summary=ARABIC)
    much.tags.add(*TAGS)
    much.save()
    much.save_revision(user=people.author)
    picture = {"image": make_image("steps.png", uploaded_by=people.author), "alt": ALT, "caption": ONE_WORD}
    little = make_resource(
        title=ONE_WORD,
        owner=people.author,
        publisher=ONE_WORD,
        body=[("heading", ONE_WORD[:200]), ("text", f"<p>{ONE_WORD}</p>"), ("image", picture)],
    )
    for page in (much, little):
        approved(page, people)
    return f"/library/{much.reference}/", f"/library/{little.reference}/"


def look(window, address, problems):
    """Open a page at each width and add to `problems` what does not look meant."""
    window.goto(address)
    for width in WIDTHS:
        window.set_viewport_size({"width": width, "height": 900})
        problems += [f"{address}, {width} px: {problem}" for problem in problems_of_boxes(window)]
    problems += [f"{address}: {one}" for one in findings(window)]


def test_content_at_its_limits_looks_meant(extremes, visit):
    window, problems = visit(), []
    window.route("**/images/**", lambda route: route.abort())
    much, little = extremes
    for address in ("/", "/library/", f"/library/?q={ONE_WORD[:28]}&kind=guidance", "/register/"):
        look(window, address, problems)
    for address in extremes:
        look(window, f"{window.goto(address).url}edition/1/certificate/", problems)
    look(window, little, problems)
    picture = window.get_by_role("img", name=ALT)
    assert picture.evaluate("picture => getComputedStyle(picture).color") == "rgb(16, 26, 51)"  # on white
    assert picture.bounding_box()["width"] >= 60 and picture.bounding_box()["height"] >= 40
    expect(window.get_by_role("heading", name="Files")).to_have_count(0)
    look(window, much, problems)
    assert problems == []
    # A summary in Arabic is read from the right, the page from the left.
    assert window.locator(".lead").evaluate("lead => getComputedStyle(lead).direction") == "rtl"
    assert window.locator("main").evaluate("main => getComputedStyle(main).direction") == "ltr"


def test_long_lists_fold_and_open_when_there_is_no_script(extremes, visit):
    window = visit(java_script_enabled=False)
    window.goto(extremes[0])
    files = window.locator(".file-list > li").filter(visible=True)
    expect(files).to_have_count(20)
    window.get_by_text("20 more files").click()
    expect(files).to_have_count(40)
    tags = window.locator("dd bdi").filter(has_text="tag number", visible=True)
    expect(tags).to_have_count(20)
    window.get_by_text("480 more tags").click()
    expect(tags).to_have_count(499)


def test_empty_library_says_what_it_means_and_what_to_do_next(library, visit):
    window, problems = visit(), []
    for address, leads_to in {
        "/": "/role-types/",
        "/library/": "/report-a-concern/",
        "/register/": "/register/feed.atom",
        "/role-types/alerters/": "/library/",
        "/role-types/coverage/": "/role-types/",
    }.items():
        look(window, address, problems)
        assert window.locator(f"main a[href='{leads_to}']").count(), address
    assert problems == []
