"""Contrast in every state, by computed colours: of words 4.5 to 1 (3 if they are large), of edges of controls 3 to 1.

The states of the moment (hover, focus, active, visited) are put on: in the page's rules an attribute takes the place of
each, which changes neither their order nor their weight, and unlike a browser says what `:visited` looks like. What is
disabled, checked or current must stand in the page. A page that was tried here is of no other use.
"""

STATES = ["", "hover", "focus", "hover focus", "active", "visited", "visited hover"]
PALETTES = ["light", "dark"]

PUT_ON = """() => {
  const walk = (rules) => {
    for (const rule of rules) {
      const own = rule.selectorText?.replace(/:focus-(visible|within)|:(focus|hover|active|visited)/g,
        (name, kind, state) => kind === "within" ? "[data-within]" : `[data-state~="${state ?? "focus"}"]`);
      if (own && own !== rule.selectorText) rule.selectorText = own;
      if (rule.styleSheet) walk(rule.styleSheet.cssRules);
      if (rule.cssRules) walk(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) walk(sheet.cssRules);
  for (const folded of document.querySelectorAll("details")) folded.open = true;
}"""

MEASURE = """(state) => {
  const WHITE = [255, 255, 255, 1];
  const pen = Object.assign(document.createElement("canvas"), { width: 1, height: 1 })
    .getContext("2d", { willReadFrequently: true });
  const known = new Map();
  const colour = (text) => {
    if (!known.has(text)) {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = text;
      pen.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
      known.set(text, [red, green, blue, alpha / 255]);
    }
    return known.get(text);
  };
  const over = (top, under) => [0, 1, 2].map((part) => top[part] * top[3] + under[part] * (1 - top[3])).concat(1);
  const light = (one) => [0.2126, 0.7152, 0.0722].reduce((sum, weight, part) => {
    const share = one[part] / 255;
    return sum + weight * (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
  }, 0);
  const ratio = (one, other) => {
    const [more, less] = [light(one), light(other)].sort((a, b) => b - a);
    return (more + 0.05) / (less + 0.05);
  };
  const style = (one) => getComputedStyle(one);
  const ground = (one) => one ? over(colour(style(one).backgroundColor), ground(one.parentElement)) : WHITE;
  const faded = (one) => one ? Number(style(one).opacity) * faded(one.parentElement) : 1;
  const isShown = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().width > 1;
  const CONTROLS = "button, .button, input:not([type=hidden]), select, textarea";
  const REACHED = `a[href], summary, [tabindex], ${CONTROLS}`;
  for (const one of document.querySelectorAll(REACHED)) one.dataset.state = state;
  for (const one of document.querySelectorAll("*")) {
    if (state.includes("hover")) one.dataset.state = one.matches(REACHED) ? state : "hover";
    else if (!one.matches(REACHED)) delete one.dataset.state;
    one.toggleAttribute("data-within", state.includes("focus"));
  }

  const problems = [];
  const called = (one) => {
    const said = (one.innerText || one.value || "").trim().slice(0, 40);
    return `${one.tagName.toLowerCase()}.${one.className} “${said}”`;
  };
  const need = (least, found, one, what) => {
    if (found < least) problems.push(`${what} of ${called(one)}: ${found.toFixed(2)} to 1`);
  };
  const words = (one, ink, what) => {
    const { fontSize, fontWeight } = style(one);
    const size = parseFloat(fontSize), isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
    const behind = ground(one), [red, green, blue, alpha] = colour(ink);
    need(isLarge ? 3 : 4.5, ratio(over([red, green, blue, alpha * faded(one)], behind), behind), one, what);
  };
  const isReached = (one) => state === "" || one.closest(REACHED);
  for (const one of document.querySelectorAll("body *:not(script, style, option)")) {
    const hasWords = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())
      || (one.matches("input:not([type=checkbox], [type=radio])"));
    if (hasWords && isShown(one) && isReached(one)) words(one, style(one).color, "words");
    if (one.placeholder) words(one, getComputedStyle(one, "::placeholder").color, "placeholder");
  }
  for (const one of document.querySelectorAll(CONTROLS)) {
    if (!isShown(one) || one.disabled) continue;
    const own = style(one), around = ground(one.parentElement);
    const isNative = one.matches("[type=checkbox], [type=radio]") && own.appearance === "auto";
    // The browser draws it and sees to its edge; only the colour of its mark is ours.
    if (isNative) {
      if (own.accentColor !== "auto") need(3, ratio(colour(own.accentColor), around), one, "mark");
      continue;
    }
    const edge = own.borderTopStyle === "none" ? around : over(colour(own.borderTopColor), around);
    const body = over(colour(own.backgroundColor), around);
    const isPlain = one.matches("a, button") && ratio(edge, around) < 1.05 && ratio(body, around) < 1.5;
    if (!isPlain) need(3, Math.max(ratio(edge, around), ratio(body, around)), one, "edge");
  }
  if (state.includes("focus")) for (const one of document.querySelectorAll(REACHED)) {
    if (!isShown(one) || one.tabIndex < 0 || one.disabled) continue;
    const own = style(one), around = ground(one.parentElement);
    const rings = [...own.boxShadow.matchAll(/[a-z]+\\([^)]*\\)/g)].map(([text]) => text);
    if (own.outlineStyle !== "none" && own.outlineWidth !== "0px") rings.push(own.outlineColor);
    need(3, Math.max(0, ...rings.map((text) => ratio(over(colour(text), around), around))), one, "ring of the focus");
  }
  return problems;
}"""


def problems(window):
    """Return what is too faint in any state and palette, a list of texts."""
    found = {}
    for palette in PALETTES:
        window.emulate_media(color_scheme=palette, reduced_motion="reduce")
        if palette == PALETTES[0]:
            window.evaluate(PUT_ON)
        for state in STATES:
            for one in window.evaluate(MEASURE, state):
                found.setdefault(one, []).append(f"{palette} {state or 'at rest'}")
    return [f"{one} ({', '.join(states)})" for one, states in found.items()]
