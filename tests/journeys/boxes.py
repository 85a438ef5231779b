"""Whether what is written on a page can be read: by the boxes of its text as the browser has laid them out."""

PROBLEMS = """() => {
  const problems = [];
  const wide = document.documentElement.scrollWidth;
  if (wide > innerWidth) problems.push(`it scrolls sideways, ${wide} px`);
  const scrolls = (element) => element.closest(".table-scroll, pre, .visually-hidden, .skip-link, summary, svg");
  const own = (element) => [...element.childNodes].filter((node) => node.nodeType === 3 && node.data.trim());
  const written = [...document.querySelectorAll("body *")].filter(
    (element) => own(element).length && element.checkVisibility() && !scrolls(element),
  );
  const boxes = [];
  for (const element of written) {
    const said = element.textContent.trim().slice(0, 30);
    const style = getComputedStyle(element);
    if (["hidden", "clip"].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
      problems.push(`“${said}” is cut off`);
    for (const node of own(element)) {
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width < 2 || box.height < 2) continue;
        if (box.left < -1 || box.right > innerWidth + 1) problems.push(`“${said}” leaves the page`);
        boxes.push({ box, element, said });
      }
    }
  }
  boxes.sort((one, other) => one.box.top - other.box.top);
  for (let at = 0; at < boxes.length; at += 1) {
    for (let next = at + 1; next < boxes.length && boxes[next].box.top < boxes[at].box.bottom; next += 1) {
      const [one, other] = [boxes[at], boxes[next]];
      // Lines of one text may touch, and letters reach beyond their line.
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (one.element !== other.element && across > 2 && down > 0.4 * Math.min(one.box.height, other.box.height))
        problems.push(`“${one.said}” lies over “${other.said}”`);
    }
  }
  return [...new Set(problems)].slice(0, 10);
}"""


def problems_of_boxes(window):
    """Return, as sentences, where the open page scrolls sideways, or its text is cut off, outside, or over another."""
    return window.evaluate(PROBLEMS)
