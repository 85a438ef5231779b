"""What has the focus is never hidden: it is in sight, and nothing lies over it.

`focus()` scrolls as the Tab key does, in a thousandth of the time; that the order is that of the page is shown by there
being no tabindex above 0.
"""

from .reachable import REACHABLE

HIDDEN = """() => {
  const { innerWidth: width, innerHeight: height } = window;
  // The middle of each line of it and its ends: boxes of close lines lie over one another. A browser is content with
  // a part of what stands in a table that scrolls sideways: if the middle is in sight, so are we.
  const points = ({ left, top, right, bottom }, isInScroller) => (isInScroller ? [0.5] : [0.1, 0.5, 0.9])
    .map((share) => [left + share * (right - left), (top + bottom) / 2]);
  const isWithin = ({ top, bottom }) => top >= -1 && bottom <= height + 1;
  const inSight = ({ left, top, right, bottom }) => ({
    left: Math.max(left, 0), top: Math.max(top, 0), right: Math.min(right, width), bottom: Math.min(bottom, height) });
  const isSeen = (one) => ([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top && (one.contains(top) || [...(one.labels ?? [])].some((label) => label.contains(top)));
  };
  const problems = reachable().flatMap((one) => {
    if (one.tabIndex > 0) return [`${named(one)} has a tabindex above 0`];
    one.focus();
    if (document.activeElement !== one) return [`${named(one)} does not take the focus`];
    const boxes = [...one.getClientRects()].filter((box) => box.width && box.height);
    // Of what is larger than the window a part is in sight, and of a field of many lines the one that is written in.
    const isLarge = one.matches("textarea") || boxes.some((box) => box.width > width || box.height > height);
    const isWhole = (isLarge ? boxes.map(inSight) : boxes)
      .flatMap((box) => points(box, one.closest("[tabindex='0']"))).every(isSeen(one))
      && (isLarge || boxes.every(isWithin));
    return isWhole ? [] : [`${named(one)} is hidden when it has the focus`];
  });
  document.activeElement.blur();
  return problems;
}"""


def problems(window):
    """Return what is hidden, or cannot be reached, at the size that the window has."""
    return window.evaluate(f"() => {{ {REACHABLE} return ({HIDDEN})(); }}")
