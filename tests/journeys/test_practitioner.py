"""A practitioner finds the role type that they are, then the right material for it, on a phone, and shares the list."""

import pytest
from playwright.sync_api import expect

from audiences.models import RoleType, Sector
from tests.approvals.plain_resource import approved
from tests.factories import PDF, make_resource

from .keyboard import choose, go_to, press

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


def test_nurse_finds_the_material_comes_back_to_the_list_and_shares_it(approved_resources, visit):
    phone = visit(viewport={"width": 375, "height": 740}, has_touch=True, is_mobile=True)
    heading = phone.get_by_role("heading", level=1)
    found = phone.get_by_role("main").get_by_role("heading", level=3)
    phone.goto("/")
    press(phone, "Menu")
    go_to(phone, "Role types")
    go_to(phone, "Not sure?")
    answer(phone, "A hospital")
    answer(phone, "Yes, in another job where I meet people")
    answer(phone, "No")
    expect(heading).to_have_text("Your role type")
    go_to(phone, "See the training for you")
    press(phone, "Filters")
    press(phone, "Health", "Space")
    expect(phone.locator("#so-far")).to_have_text("2 resources")
    expect(phone.get_by_label("Health", exact=True)).to_be_focused()
    press(phone, "Leaflet", "Space")
    expect(phone.locator("#so-far")).to_have_text("1 resource")
    press(phone, "Apply filters")
    expect(phone.get_by_role("heading", name="1 resource")).to_be_focused()
    shared = phone.url
    go_to(phone, "Notice, check, share")
    expect(heading).to_have_text("Notice, check, share")
    phone.go_back()
    expect(phone.locator("summary", has_text="Filters")).to_have_text("Filters: 5 chosen")
    assert phone.url == shared

    other = visit(java_script_enabled=False)
    other.goto(shared)
    for chosen in ("Alerters", "Health", "Leaflet"):
        expect(other.get_by_label(chosen, exact=True)).to_be_checked()
    titles = other.get_by_role("main").get_by_role("heading", level=3).all_inner_texts()
    assert titles == found.all_inner_texts() == ["Notice, check, share"]


def test_keyboard_alone_reaches_the_main_content_first(site, visit):
    page = visit()
    page.goto("/library/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to main content")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def answer(window, words):
    """Choose an answer and go on, with the keyboard."""
    choose(window, words)
    go_to(window, "Continue")


def test_head_teacher_finds_their_role_types_and_the_training_for_them(site, visit):
    window = visit(java_script_enabled=False, viewport={"width": 320, "height": 640})
    heading = window.get_by_role("heading", level=1)
    window.goto("/role-types/")
    window.get_by_role("link", name="Not sure?").click()
    go_to(window, "Continue")
    expect(window.get_by_role("alert")).to_contain_text("Choose one answer to go on.")
    answer(window, "A school")
    answer(window, "Yes, in another job where I meet people")
    answer(window, "I supervise staff, or decide what happens next for a person")
    expect(heading).to_have_text("Your role types")
    expect(window.get_by_role("link", name="Decision makers", exact=True)).to_be_visible()

    window.go_back()
    expect(heading).to_have_text("Do you supervise or decide?")
    window.go_forward()
    window.get_by_role("link", name="Change your answer to: Do you supervise or decide?").click()
    expect(window.get_by_label("I supervise staff")).to_be_checked()
    answer(window, "No")
    expect(heading).to_have_text("Your role type")
    window.get_by_role("link", name="See the training for you").click()
    assert "/library/?role_type=alerters&target_audience=" in window.url
    assert window.context.cookies() == []
