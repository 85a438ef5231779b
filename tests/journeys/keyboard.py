"""A person who uses the keyboard alone: Tab until something has the focus, then a key."""

FOCUSED = """() => {
  const at = document.activeElement;
  const label = at.labels && at.labels.length ? at.labels[0].innerText : at.innerText || at.value || "";
  return label.trim();
}"""
MOST_STEPS = 150


def tab_to(window, words):
    """Press Tab until what has the focus is called so, as a browser would name it; fail where nothing is."""
    for _step in range(MOST_STEPS):
        window.keyboard.press("Tab")
        if words in window.evaluate(FOCUSED):
            return
    raise AssertionError(f"No {MOST_STEPS} steps of the Tab key lead to “{words}”.")


def go_to(window, words):
    """Tab to a link or button and press it."""
    tab_to(window, words)
    with window.expect_navigation():
        window.keyboard.press("Enter")
