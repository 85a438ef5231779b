"""A trainer prints a resource: the sheet says what it is and where to check it, and has nothing to press."""

import pytest
from playwright.sync_api import expect

from tests.approvals.plain_resource import PlainResource, approved

PAGE = "/library/HIPB-0001/notice-check-share/"
LINKS = '<p>See <a href="https://www.gov.uk/prevent">the duty</a> and <a href="resource:HIPB-0002">the guide</a>.</p>'
VIDEO = {
    "type": "video",
    "title": "Three steps",
    "address": "https://video.example/1",
    "transcript_html": "<p>Notice.</p>",
}


NOTHING_TO_PRESS = """() => [...document.querySelectorAll("nav, button, input, summary, .skip-link")]
  .filter(element => element.checkVisibility()).map(element => element.outerHTML)"""


@pytest.fixture
def sheet(library, people, visit):
    """A sheet of paper, as wide as it is between its edges, of somebody whose screen is dark."""
    approved(PlainResource(body=[{"type": "text", "html": LINKS}, VIDEO]), people)
    page = visit(viewport={"width": 700, "height": 990}, color_scheme="dark")
    page.emulate_media(media="print")
    return page


def test_sheet_says_what_it_is_and_where_to_check_it_and_has_nothing_to_press(sheet):
    for address in (PAGE, f"{PAGE}edition/1/"):
        sheet.goto(address)
        panel = sheet.get_by_role("complementary", name="Approved by the Board")
        for words in ("HIPB-0001", "Review by", "Approved on", "Edition", "/check/HIPB-0001/1/"):
            expect(panel).to_contain_text(words)
        expect(panel.get_by_role("img", name="QR code")).to_be_visible()
    for address in (PAGE, f"{PAGE}edition/1/certificate/", "/library/", "/register/"):
        sheet.goto(address)
        assert sheet.evaluate(NOTHING_TO_PRESS) == []


def test_links_of_the_text_say_where_they_lead_and_what_is_of_a_screen_stays_there(sheet):
    sheet.goto(PAGE)
    after = "link => getComputedStyle(link, '::after').content"
    assert sheet.get_by_role("link", name="the duty").evaluate(after) == '" (https://www.gov.uk/prevent)"'
    assert sheet.get_by_role("link", name="the guide").evaluate(after) == '" (/library/HIPB-0002/)"'
    # What is folded on a screen is there, the dark palette and what only paper needs are not.
    expect(sheet.get_by_text("Notice.", exact=True)).to_be_visible()
    assert sheet.evaluate("getComputedStyle(document.querySelector('.panel h2')).color") == "rgb(0, 0, 0)"
    sheet.emulate_media(media="screen")
    expect(sheet.locator(".qr-code")).to_be_hidden()
