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


@pytest.fixture
def sheet(library, people, visit):
    """Return a function that opens a page as it is printed."""
    approved(PlainResource(body=[{"type": "text", "html": LINKS}, VIDEO]), people)

    def print_page(address):
        page = visit(viewport={"width": 700, "height": 990}, color_scheme="dark")
        page.goto(address)
        page.emulate_media(media="print")
        return page

    return print_page


@pytest.mark.parametrize("address", [PAGE, f"{PAGE}edition/1/"])
def test_sheet_says_what_it_is_and_where_to_check_it(sheet, address):
    panel = sheet(address).get_by_role("complementary", name="Approved by the Board")
    for words in ("HIPB-0001", "Review by", "Approved on", "Edition", "/check/HIPB-0001/1/"):
        expect(panel).to_contain_text(words)
    expect(panel.get_by_role("img", name="QR code")).to_be_visible()


def test_code_is_not_shown_on_a_screen(sheet, visit):
    page = visit()
    page.goto(PAGE)
    expect(page.locator(".qr-code")).to_be_hidden()


@pytest.mark.parametrize("address", [PAGE, f"{PAGE}edition/1/certificate/", "/library/", "/register/"])
def test_sheet_has_nothing_to_press_or_to_go_to(sheet, address):
    page = sheet(address)
    assert (
        page.evaluate(
            """() => [...document.querySelectorAll("nav, button, input, summary, .skip-link")]
            .filter(element => element.checkVisibility()).map(element => element.outerHTML)"""
        )
        == []
    )


def test_links_of_the_text_say_where_they_lead_and_a_folded_transcript_is_there(sheet):
    page = sheet(PAGE)
    after = "link => getComputedStyle(link, '::after').content"
    assert page.get_by_role("link", name="the duty").evaluate(after) == '" (https://www.gov.uk/prevent)"'
    assert page.get_by_role("link", name="the guide").evaluate(after) == '" (/library/HIPB-0002/)"'
    expect(page.get_by_text("Notice.", exact=True)).to_be_visible()


def test_dark_palette_is_left_on_the_screen(sheet):
    assert sheet(PAGE).evaluate("getComputedStyle(document.querySelector('.panel h2')).color") == "rgb(0, 0, 0)"
