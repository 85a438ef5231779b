"""In a person's own few colours (contrast themes) controls still have an edge, and the focus a line around it."""

from .reachable import REACHABLE

WITHOUT_LINE = """() => reachable().flatMap((one) => {
  const style = getComputedStyle(one);
  const hasEdge = style.appearance !== "none" || (style.borderTopStyle !== "none" && style.borderTopWidth !== "0px");
  const isControl = one.matches("button, .button, input, select, textarea");
  const problems = isControl && !hasEdge ? [`${named(one)} has no edge`] : [];
  one.focus();
  const { outlineStyle, outlineWidth } = getComputedStyle(one);
  const hasLine = outlineStyle !== "none" && outlineWidth !== "0px";
  return hasLine ? problems : [...problems, `${named(one)} has no line around it when it has the focus`];
})"""


def problems(window):
    """Return what cannot be told from its ground, with every colour forced; leave the colours as they were."""
    window.emulate_media(forced_colors="active")
    found = window.evaluate(f"() => {{ {REACHABLE} return ({WITHOUT_LINE})(); }}")
    window.emulate_media(forced_colors="none")
    return found
