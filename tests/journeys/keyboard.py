"""A person who uses the keyboard alone: Tab until something has the focus, then a key that presses, chooses or writes.

Whatever has the focus on the way is looked at: it is in sight, nothing lies over it, and something shows that it is it.
"""

FOCUSED = """() => {
  const at = document.activeElement, { innerWidth: width, innerHeight: height } = window;
  const words = (one) => (one.labels?.[0]?.innerText || one.ariaLabel || one.innerText || one.value || "")
    .trim().replace(/\\s+/g, " ");
  const choices = at.type === "radio" ? [...document.getElementsByName(at.name)].map(words) : [];
  if (at === document.body) return { words: "", choices, hidden: "" };
  const { min, max } = Math;
  const inSight = [...at.getClientRects()]
    .map((box) => [max(box.left, 0), min(box.right, width), max(box.top, 0), min(box.bottom, height)])
    .filter(([left, right, top, bottom]) => right - left > 3 && bottom - top > 3);
  const isCovered = inSight.some(([left, right, top, bottom]) => {
    const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return !at.contains(over) && ![...(at.labels ?? [])].some((label) => label.contains(over));
  });
  const { outlineStyle, outlineColor, boxShadow } = getComputedStyle(at);
  // The button inside a field for a date is drawn by the browser, which marks it itself.
  const isInside = !at.matches(":focus");
  const isShown = isInside || boxShadow !== "none" || (outlineStyle !== "none" && !outlineColor.endsWith(", 0)"));
  const hidden = !inSight.length ? "out of sight" : isCovered ? "covered" : isShown ? "" : "nothing shows it";
  return { words: words(at), choices, hidden };
}"""
# The editor of Wagtail is not ours to style; what we add to it is tried by `test_every_page.py`.
IS_OURS = "() => !location.pathname.startsWith('/admin/')"
MOST_STEPS = 150


def focused(window):
    """Return what has the focus: its `words`, the `choices` beside it; fail where it is hidden."""
    found = window.evaluate(FOCUSED)
    assert not found["hidden"] or not window.evaluate(IS_OURS), f"“{found['words']}” has the focus: {found['hidden']}"
    return found


def tab_to(window, words):
    """Press Tab until what has the focus, or a choice beside it, is called so; fail where nothing is."""
    window.emulate_media(reduced_motion="reduce")  # else it is looked at while the page still scrolls to it
    for _step in range(MOST_STEPS):
        window.keyboard.press("Tab")
        found = focused(window)
        if any(words in name for name in [found["words"], *found["choices"]]):
            return
    raise AssertionError(f"No {MOST_STEPS} steps of the Tab key lead to “{words}”.")


def press(window, words, key="Enter"):
    """Tab to something and press a key that does something in the page."""
    tab_to(window, words)
    window.keyboard.press(key)


def go_to(window, words):
    """Tab to a link or button and press it, which leads to another page."""
    tab_to(window, words)
    with window.expect_event("load"):  # a filter that is still being applied changes the address, and loads nothing
        window.keyboard.press("Enter")


def choose(window, words):
    """Tab to the choices of which one is called so, and choose it with the arrow keys."""
    tab_to(window, words)
    for _choice in focused(window)["choices"]:
        if words in focused(window)["words"]:
            break
        window.keyboard.press("ArrowDown")
    window.keyboard.press("Space")


def write(window, words, text):
    """Tab to a field and type into it."""
    tab_to(window, words)
    window.keyboard.type(text)


def write_day(window, words, day):
    """Tab to a field for a day and fill it in; whether its month is typed first is the machine's own matter."""
    tab_to(window, words)
    window.locator(":focus").fill(day.isoformat())


def choose_files(window, words, files):
    """Tab to the field for files, press it, and choose files as the machine's own window lets one."""
    tab_to(window, words)
    with window.expect_file_chooser() as chooser:
        window.keyboard.press("Space")
    chooser.value.set_files(files)
