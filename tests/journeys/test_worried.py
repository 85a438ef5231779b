"""A worried parent with the keyboard alone and without JavaScript: two steps from the home page to a number to call."""

from playwright.sync_api import expect

from home.models import LocalRoute

from .keyboard import go_to, tab_to


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
