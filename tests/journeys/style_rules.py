"""What the styles of a page may do: hovering shows nothing new, and the dark palette changes colours alone."""

RULES = """() => {
  const SHOWS = ["display", "visibility", "content-visibility", "opacity", "content", "clip", "clip-path", "transform",
    "block-size", "max-block-size", "height", "max-height", "inline-size", "width", "position", "left", "top",
    "inset-inline-start", "inset-block-start"];
  const problems = [];
  const walk = (rules, inDark) => {
    for (const rule of rules) {
      if (rule.selectorText?.includes(":hover") && !/:focus/.test(rule.selectorText)) {
        const shows = [...rule.style].filter((property) => SHOWS.includes(property));
        if (shows.length) problems.push(`${rule.selectorText} changes ${shows} under a mouse only`);
      }
      if (inDark && rule.style) {
        const other = [...rule.style].filter((property) => !property.startsWith("--") && !property.includes("color"));
        if (other.length) problems.push(`${rule.selectorText} changes ${other} in the dark`);
      }
      const dark = inDark || /prefers-color-scheme/.test(rule.conditionText ?? "");
      if (rule.styleSheet) walk(rule.styleSheet.cssRules, dark);
      if (rule.cssRules) walk(rule.cssRules, dark);
    }
  };
  for (const sheet of document.styleSheets) walk(sheet.cssRules, false);
  // A tooltip is what only a mouse brings out.
  const tooltips = [...document.querySelectorAll("body [title]:not(iframe)")];
  return [...problems, ...tooltips.map((one) => `tooltip of ${one.outerHTML.slice(0, 80)}`)];
}"""


def problems(window):
    """Return the rules, and the tooltips, of a page that break this."""
    return window.evaluate(RULES)
