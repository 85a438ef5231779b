"""What the Tab key reaches in a page, in its order, and how a failing test calls it: script for the files beside it."""

REACHABLE = """
const reachable = () => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
  .filter((one) => one.tabIndex >= 0 && !one.disabled && one.type !== "hidden")
  .filter((one) => one.checkVisibility({ visibilityProperty: true }));
const named = (one) => {
  const words = one.ariaLabel || one.innerText || one.labels?.[0]?.innerText || one.id || "";
  return `${one.tagName.toLowerCase()} “${words.trim().replace(/\\s+/g, " ").slice(0, 60)}”`;
};
"""
