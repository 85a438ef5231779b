"""The finder in a browser: by keyboard and by mouse, with scripts and without, on a phone, and when requests fail."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.axe import findings_in_every_look
from tests.journeys.keyboard import go_to, tab_to, write
from tests.search.conftest import framework, shelf  # noqa: F401

PHONE = {"viewport": {"width": 375, "height": 800}}
SUGGESTIONS = [
    {"text": "safeguarding", "address": "/library/?q=safeguarding", "kind": "word"},
    {"text": "Sześć pytań", "address": "/library/HIPB-1002/", "kind": "resource"},
]
# Counts how often a screen reader is given something to say, wherever in the page.
COUNT_SENTENCES = """() => {
  window.sentences = 0;
  const counts = new MutationObserver((changes) => { window.sentences += changes.length; });
  for (const live of document.querySelectorAll("[role=status], [role=alert], [aria-live]")) {
    counts.observe(live, { childList: true, subtree: true, characterData: true });
  }
}"""


@pytest.fixture
def filled(live_server, shelf):  # noqa: F811
    """A library of 23 resources, of which two are for alerters."""
    shelf.put("Share", role_types=["alerters"], sectors=["health"], tags=[f"tag {number}" for number in range(40)])
    shelf.put("Notice", role_types=["alerters"], sectors=["education"], summary="")
    shelf.put("Check", role_types=["responders"], sectors=["education"], summary="")
    for number in range(20):
        shelf.put(f"Other {number}", role_types=["governance"], days_ago=9, summary="")


def number_found(window, text):
    """Expect the heading that says how many resources there are."""
    expect(window.get_by_role("heading", level=2, name=re.compile("resource"))).to_have_text(text)


def test_keyboard_alone_filters_in_place_goes_back_and_shares_the_address(filled, visit):
    window = visit()
    window.goto("/library/")
    window.evaluate(COUNT_SENTENCES)
    tab_to(window, "Alerters")
    window.keyboard.press("Space")
    number_found(window, "2 resources")
    said = window.locator("#said")
    expect(said).to_have_text("2 resources. Filter added: Alerters.")
    assert window.evaluate("window.sentences") == 1
    expect(window.get_by_label("Alerters", exact=True)).to_be_focused()
    expect(window).to_have_url(re.compile(r"/library/\?role_type=alerters$"))
    expect(window).to_have_title(re.compile("^Alerters: 2 resources – "))
    expect(window.locator("link[rel=canonical]")).to_have_attribute("href", window.url)

    tab_to(window, "Health")
    window.keyboard.press("Space")
    number_found(window, "1 resource")
    expect(window.get_by_label("Education", exact=True)).to_be_enabled()
    expect(window.get_by_label("Essential awareness for all", exact=True)).to_be_disabled()
    shared = window.url

    window.go_back()
    number_found(window, "2 resources")
    expect(window.locator("#sector-health")).not_to_be_checked()
    window.go_back()
    number_found(window, "23 resources")
    expect(window.get_by_label("Alerters", exact=True)).not_to_be_checked()
    window.go_forward()
    number_found(window, "2 resources")
    window.go_forward()
    number_found(window, "1 resource")
    window.get_by_role("link", name="Share").click()
    expect(window).to_have_url(re.compile("/library/HIPB-"))
    window.go_back()
    number_found(window, "1 resource")
    expect(window.get_by_label("Alerters", exact=True)).to_be_checked()

    other = visit(java_script_enabled=False)
    other.goto("/library/")
    other.get_by_label("Alerters", exact=True).check()
    other.locator("#sector-health").check()
    other.get_by_role("button", name="Apply filters").click()
    for page in (window, other):
        assert page.get_by_role("main").get_by_role("heading", level=3).all_inner_texts() == ["Share"]
    counts = other.locator(".facet__count").all_inner_texts()
    assert window.locator(".facet__count").all_inner_texts() == counts
    other.goto(shared)
    assert other.locator(".facet__count").all_inner_texts() == counts
    expect(other.locator("#sector-health")).to_be_checked()


def test_phone_shows_results_first_and_filters_on_demand(filled, visit):
    phone = visit(**PHONE)
    phone.goto("/library/")
    number_found(phone, "23 resources")
    alerters = phone.get_by_label("Alerters", exact=True)
    expect(alerters).to_be_hidden()
    phone.locator("summary", has_text="Filters").click()
    phone.evaluate("document.querySelectorAll('main details').forEach(folded => folded.open = true)")
    assert findings_in_every_look(phone) == []
    alerters.check()
    expect(phone.locator("#so-far")).to_have_text("2 resources")
    expect(phone.locator("#said")).to_have_text("2 resources. Filter added: Alerters.")

    # A long list is searched in as one types; what is found elsewhere stays as it is.
    tags = phone.locator("#values-tag")
    expect(tags).to_contain_text("And 11 more")
    phone.get_by_label("Search in this list: Tag").press_sequentially("tag 39")
    expect(tags.get_by_role("checkbox")).to_have_count(1)
    expect(phone.locator("#said")).to_have_text("Shown in this list: 1.")
    expect(phone.get_by_label("Search in this list: Tag")).to_be_focused()
    expect(phone).to_have_url(re.compile(r"/library/\?role_type=alerters$"))

    phone.get_by_role("button", name="Apply filters").click()
    expect(alerters).to_be_hidden()
    expect(phone.get_by_role("heading", name="2 resources")).to_be_focused()
    expect(phone.locator("summary", has_text="Filters")).to_have_text("Filters: 1 chosen")
    phone.get_by_role("link", name="Remove the filter Alerters").click()
    number_found(phone, "23 resources")
    expect(phone.locator("#said")).to_have_text("23 resources. Filter removed: Alerters.")
    expect(phone.get_by_role("heading", name="23 resources")).to_be_focused()
    phone.get_by_role("link", name="Next").click()
    expect(phone.locator("#said")).to_have_text("23 resources, page 2 of 2.")
    phone.reload()
    expect(phone.locator(".pagination")).to_contain_text("Page 2 of 2")
    phone.get_by_role("link", name="Previous").click()
    expect(phone.locator(".pagination")).to_contain_text("Page 1 of 2")


def test_search_box_suggests_and_chooses_nothing_by_itself(filled, visit):
    window = visit(**PHONE)
    window.route("**/library/suggestions/**", lambda route: route.fulfill(json={"suggestions": SUGGESTIONS}))
    window.goto("/library/")
    window.locator("summary", has_text="Filters").click()
    window.get_by_label("Alerters", exact=True).check()
    number_found(window, "2 resources")
    box = window.get_by_role("combobox", name="Search the library")
    options = window.get_by_role("listbox", name="Suggestions").get_by_role("option")
    box.press_sequentially("shar")
    expect(options).to_have_count(2)
    expect(window.locator(".search-box [role=status]")).to_have_text(
        "Suggestions: 2. Use the arrow keys to choose one."
    )
    assert findings_in_every_look(window) == []
    assert box.get_attribute("aria-activedescendant") is None
    for key, active in (("ArrowDown", 0), ("ArrowDown", 1), ("ArrowDown", None), ("ArrowUp", 1), ("Home", None)):
        box.press(key)
        assert box.get_attribute("aria-activedescendant") == (None if active is None else f"q-suggestions-{active}")
    box.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value("shar")
    box.press("Enter")
    expect(window).to_have_url(re.compile(r"/library/\?q=shar&role_type=alerters$"))
    expect(box).to_be_focused()

    box.fill("saf")
    expect(options).to_have_count(2)
    box.press("ArrowDown")
    box.press("Enter")
    number_found(window, "No resources")
    expect(box).to_have_value("safeguarding")
    expect(window).to_have_url(re.compile(r"/library/\?q=safeguarding&role_type=alerters$"))
    assert findings_in_every_look(window) == []
    box.fill("sz")
    options.nth(1).click()
    expect(window).to_have_url(re.compile("/library/HIPB-1002/"))


def test_page_says_so_when_a_request_is_slow_or_fails(filled, visit):
    window = visit()
    window.clock.install()
    window.goto("/library/")
    said = window.locator("#said")
    window.route("**/library/?**", lambda route: None)
    window.get_by_label("Alerters", exact=True).check()
    window.clock.fast_forward(5_000)
    expect(said).to_contain_text("This takes longer than usual.")
    # What overtakes it counts.
    window.route("**/library/?**", lambda route: route.abort())
    window.get_by_label("Responders", exact=True).check()
    expect(said).to_contain_text("This did not work, so what you see is from before.")
    assert findings_in_every_look(window) == []
    number_found(window, "23 resources")
    window.unroute_all()
    window.route("**/library/?**", lambda route: route.fulfill(status=503, body="Too busy"))
    window.locator("#sector-health").check()
    expect(said.get_by_role("link")).to_have_attribute("href", re.compile("role_type=responders&sector=health$"))
    window.unroute_all()
    said.get_by_role("link").click()
    number_found(window, "1 resource")


def test_who_finds_nothing_is_led_on_and_told_what_was_probably_meant(filled, visit):
    window = visit(**PHONE)
    window.goto("/library/?role_type=governance")
    write(window, "Search the library", "concern")
    window.keyboard.press("Enter")
    number_found(window, "No resources")
    expect(window.get_by_role("combobox", name="Search the library")).to_be_focused()
    go_to(window, "Without “")
    number_found(window, "1 resource")

    tab_to(window, "Search the library")
    window.keyboard.press("Control+a")
    window.keyboard.type("concrn")
    window.keyboard.press("Enter")
    number_found(window, "No resources")
    expect(window.get_by_text("Did you mean")).to_be_visible()
    tab_to(window, "Clear all filters")
    go_to(window, "concern")
    number_found(window, "1 resource")
    expect(window.get_by_role("combobox", name="Search the library")).to_have_value("concern")
    go_to(window, "Share")
    expect(window).to_have_url(re.compile("/library/HIPB-"))
