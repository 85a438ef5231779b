"""A care worker with an old phone and no JavaScript finds the right material, and checks that it is approved."""

import pytest
from playwright.sync_api import expect

from audiences.models import RoleType, Sector
from tests.approvals.plain_resource import approved
from tests.factories import PDF, make_resource

PHONE = {"viewport": {"width": 320, "height": 640}, "java_script_enabled": False}


@pytest.fixture
def phone(site, visit):
    """The phone, in nobody's hands yet."""
    return visit(**PHONE)


@pytest.fixture
def approved_resources(library, board):
    """A leaflet for people in health with a handout, and two resources that are not both."""
    health, education = (Sector.objects.filter(slug=slug) for slug in ("health", "education"))
    for title, kind, sectors in [
        ("Notice, check, share", "leaflet", health),
        ("A day in school", "leaflet", education),
        ("Ward rounds", "guidance", health),
    ]:
        own = {"kind": kind, "sectors": sectors, "role_types": RoleType.objects.filter(slug="alerters")}
        approved(make_resource(title, owner=board.author, files={"handout.pdf": PDF}, **own), board)


def test_care_worker_filters_by_who_they_are_and_downloads_the_handout(approved_resources, phone):
    phone.goto("/")
    phone.get_by_role("link", name="Alerters", exact=True).click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Alerters")
    phone.get_by_role("link", name="See all").click()
    expect(phone.get_by_role("heading", name="3 resources")).to_be_visible()

    phone.locator("summary", has_text="Filters").click()
    phone.get_by_label("Health").check()
    phone.get_by_label("Leaflet", exact=True).check()
    phone.get_by_role("button", name="Apply filters").click()
    assert "role_type=alerters" in phone.url
    assert "kind=leaflet" in phone.url

    expect(phone.get_by_role("heading", name="1 resource", exact=True)).to_be_visible()
    phone.get_by_role("link", name="Notice, check, share").click()
    expect(phone.get_by_role("complementary", name="Approved by the Board")).to_contain_text("Edition")
    phone.go_back()
    expect(phone.get_by_label("Leaflet", exact=True)).to_be_checked()
    phone.go_forward()
    handout = phone.locator(".file-list a").first.get_attribute("href")
    assert phone.request.get(handout).body().startswith(b"%PDF-")


def test_keyboard_alone_reaches_the_main_content_first(site, visit):
    page = visit()
    page.goto("/library/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to main content")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
