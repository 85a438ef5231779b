"""The focus goes as one reads: along a line, down a column, then to the top of the next; in Urdu from the right."""

from .reachable import REACHABLE

OUT_OF_ORDER = """() => {
  const isRightToLeft = getComputedStyle(document.documentElement).direction === "rtl";
  const spot = (one) => {
    const box = one.getClientRects()[0];
    const [start, end] = isRightToLeft ? [-box.right, -box.left] : [box.left, box.right];
    return { one, start, end, top: box.top, bottom: box.bottom };
  };
  // One pixel of what only screen readers are told, such as the link that skips, stands anywhere.
  const spots = reachable().filter((one) => one.getBoundingClientRect().width > 1).map(spot);
  const isWrong = (before, after) => {
    if (before.one.contains(after.one)) return false;
    const isNextColumn = after.start >= before.end - 1;
    if (after.bottom <= before.top + 1) return !isNextColumn;
    const shared = Math.min(before.bottom, after.bottom) - Math.max(before.top, after.top);
    const isSameLine = shared > Math.min(before.bottom - before.top, after.bottom - after.top) / 2;
    return isSameLine && after.end <= before.start + 1;
  };
  return spots.slice(1).flatMap((after, index) => isWrong(spots[index], after)
    ? [`${named(after.one)} comes after ${named(spots[index].one)} but stands before it`] : []);
}"""


def problems(window):
    """Return what the focus comes to out of order, at the size that the window has."""
    return window.evaluate(f"() => {{ {REACHABLE} return ({OUT_OF_ORDER})(); }}")
