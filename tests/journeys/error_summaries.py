"""What is wrong with a form is said first: by the title of its page, and by a summary that has the focus."""

STATE = """() => {
  const summaries = [...document.querySelectorAll(".error-summary")];
  const links = summaries.flatMap((one) => [...one.querySelectorAll("a")]).map((link) => link.hash.slice(1));
  return [summaries.length, summaries[0] === document.activeElement, document.title,
    links.filter((id) => !document.getElementById(id))];
}"""


def problems(window):
    """Return what is wrong with the error summary of a page, if it has one."""
    # A browser gives the focus when it first draws the page.
    window.evaluate("new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))")
    number, has_focus, title, nowhere = window.evaluate(STATE)
    if not number:
        return []
    found = [f"its error summary leads to #{field}, which is not there" for field in nowhere]
    if number > 1:
        found.append("more than one error summary")
    if not has_focus:
        found.append("its error summary does not have the focus")
    # In English, which forms are in; another language begins with its own word.
    if not title.startswith("Error:") and window.evaluate("document.documentElement.lang") == "en-gb":
        found.append(f"title “{title}” does not begin with “Error:”")
    return found
