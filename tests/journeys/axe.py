"""axe in a page that is loaded once: WCAG 2.0 to 2.2 A and AA and best practices, nothing ignored, in every look.

Every rule at the width of a phone and of a desk, since what is shown differs; in the other palette the rules about
colours, since nothing else may differ there (`style_rules.py` sees to that).
"""

from pathlib import Path

import axe_playwright_python

SCRIPT = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
# Tags of axe-core 4.12. Target sizes (WCAG 2.2) are tried only by who names the tag.
EVERY_RULE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES_OF_COLOURS = ["color-contrast", "link-in-text-block"]
LOOKS = [
    ({"width": 375, "height": 800}, "light", EVERY_RULE),
    ({"width": 375, "height": 800}, "dark", RULES_OF_COLOURS),
    ({"width": 1280, "height": 900}, "dark", EVERY_RULE),
    ({"width": 1280, "height": 900}, "light", RULES_OF_COLOURS),
]
# `preload` fetches all styles again, for rules on orientation and sound: not among these tags, or of no use here.
FINDINGS = """async (rules) => {
  // Colours on their way to others are no colours of the page.
  for (const one of document.getAnimations()) if (one.effect.getComputedTiming().endTime < Infinity) one.finish();
  const axe = globalThis.axeOfTests;
  const type = axe.getRules(rules).length ? "tag" : "rule";
  const options = { runOnly: { type, values: rules }, resultTypes: ["violations"], preload: false, iframes: false };
  const { violations } = await axe.run(document, options);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target}`));
}"""


def findings(window, rules=EVERY_RULE):
    """Return what axe finds in a page as it is, a list of texts; `rules`: tags of axe, or names of its rules."""
    # Wagtail's admin has an axe of its own, with rules of its own.
    if not window.evaluate("'axeOfTests' in globalThis"):
        window.evaluate(f"{SCRIPT}; globalThis.axeOfTests = axe")
    return window.evaluate(FINDINGS, rules)


def findings_in_every_look(window):
    """Return what axe finds in each look, which it leaves as it was; what is open or has the focus stays so."""
    found, before = [], window.viewport_size
    for viewport, palette, rules in LOOKS:
        window.set_viewport_size(viewport)
        window.emulate_media(color_scheme=palette, reduced_motion="reduce")
        found += [f"{viewport['width']} px, {palette}: {one}" for one in findings(window, rules)]
    window.set_viewport_size(before)
    window.emulate_media(color_scheme=None)
    return found
