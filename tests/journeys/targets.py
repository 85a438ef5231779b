"""What one presses is at least 24 by 24 pixels, or stands in a sentence, or far enough from the next (WCAG 2.5.8)."""

from .reachable import REACHABLE

TOO_SMALL = """() => {
  const LEAST = 24;
  const box = (one) => {
    const boxes = [one, ...(one.matches("[type=checkbox], [type=radio]") ? one.labels : [])]
      .map((part) => part.getBoundingClientRect());
    const [left, top] = ["left", "top"].map((side) => Math.min(...boxes.map((each) => each[side])));
    const [right, bottom] = ["right", "bottom"].map((side) => Math.max(...boxes.map((each) => each[side])));
    return { one, left, top, right, bottom, x: (left + right) / 2, y: (top + bottom) / 2 };
  };
  const isSmall = ({ left, top, right, bottom }) => right - left < LEAST - 0.5 || bottom - top < LEAST - 0.5;
  // In a sentence: its line has other words too.
  const isInSentence = ({ one }) => {
    if (getComputedStyle(one).display !== "inline") return false;
    let block = one.parentElement;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    return block.innerText.trim().length > one.innerText.trim().length;
  };
  const distance = ({ x, y }, other) => isSmall(other)
    ? Math.hypot(x - other.x, y - other.y) - LEAST / 2
    : Math.hypot(Math.max(other.left - x, 0, x - other.right), Math.max(other.top - y, 0, y - other.bottom));
  const targets = reachable().filter((one) => one.matches("a, button, input, select, textarea, summary"))
    .filter((one) => one.getBoundingClientRect().width > 1).map(box);
  return targets.filter((target) => isSmall(target) && !isInSentence(target))
    .filter((target) => targets.some((other) => other !== target && distance(target, other) < LEAST / 2))
    .map(({ one, left, top, right, bottom }) => `${named(one)} is ${right - left} by ${bottom - top} pixels`);
}"""


def problems(window):
    """Return what is too small to press, at the size that the window has."""
    return window.evaluate(f"() => {{ {REACHABLE} return ({TOO_SMALL})(); }}")
