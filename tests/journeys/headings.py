"""One heading of the first level, and no level left out on the way down."""

OUTLINE = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6, [role=heading]")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }))
  .map((one) => [Number(one.ariaLevel || one.tagName[1]), one.innerText.trim()])"""


def problems(window):
    """Return what is wrong with the headings of a page."""
    outline = window.evaluate(OUTLINE)
    levels = [level for level, _ in outline]
    found = [f"{levels.count(1)} headings of the first level"] if levels.count(1) != 1 else []
    found += [f"a heading of level {level} has no words" for level, words in outline if not words]
    for before, (level, words) in zip(levels, outline[1:], strict=False):
        if level > before + 1:
            found.append(f"heading “{words}” is of level {level} after one of level {before}")
    return found
