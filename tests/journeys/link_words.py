"""The words of a link tell where it goes: none says "here", and no two with the same words go to different places."""

LINKS = """() => [...document.querySelectorAll("a[href]")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }))
  .map((one) => {
    const pictures = [...one.querySelectorAll("img, svg")].map((each) => each.alt ?? each.ariaLabel ?? "");
    const labels = (one.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id));
    const words = one.ariaLabel || labels.map((each) => each?.textContent ?? "").join(" ").trim()
      || [one.textContent, ...pictures].join(" ");
    return [words.replace(/\\s+/g, " ").trim(), one.href];
  })"""
SAY_NOTHING = {
    "here",
    "click here",
    "this",
    "this page",
    "link",
    "more",
    "read more",
    "see more",
    "details",
    "go",
    "see",
}


def problems(window):
    """Return the links whose words do not tell where they go."""
    places, found = {}, []
    for words, address in window.evaluate(LINKS):
        if words.lower() in SAY_NOTHING | {""}:
            found.append(f"link to {address} says “{words}”")
        places.setdefault(words.lower(), set()).add(address)
    return found + [f"“{words}” leads to {sorted(to)}" for words, to in places.items() if len(to) > 1]
