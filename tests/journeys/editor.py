"""How an author goes about in Wagtail's editor."""

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
