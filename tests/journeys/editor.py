"""How people go about in Wagtail's forms that have tabs."""

from playwright.sync_api import expect

from .keyboard import tab_to

# Half seconds that a slow machine has to load Wagtail's scripts.
TRIES = 40


def open_tab(author, name):
    """Open a tab of the editor; a click before Wagtail's scripts are at work does nothing, so it is repeated."""
    tab = author.get_by_role("tab", name=name)
    for _ in range(TRIES):
        tab.click()
        if tab.get_attribute("aria-selected") == "true":
            return
        author.wait_for_timeout(500)
    raise AssertionError(f"The tab “{name}” did not open.")


def fill_date(author, name, day):
    """Fill in a date, as 30/09/2027. What offers days opens a moment after its field has the focus: wait for it.

    Else it would lie over what is pressed next. Of a date that is written otherwise it makes today (Wagtail 8.0.1).
    """
    author.get_by_role("textbox", name=name).fill(day)
    author.locator(".xdsoft_datetimepicker").filter(visible=True).wait_for()


def open_tab_with_keys(window, name):
    """Open a tab as a keyboard does: Tab to the one that is open, then the arrow keys."""
    opened = window.get_by_role("tab", selected=True)
    opened.wait_for()
    tab_to(window, opened.inner_text())
    while name not in opened.inner_text():
        before = opened.inner_text()
        window.keyboard.press("ArrowRight")
        expect(opened).not_to_have_text(before)
