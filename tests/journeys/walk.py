"""Takes somebody through pages: each is loaded once, and tried in every size and palette by axe and tests of our own.

Everything that folds is open, the menu too. What a mouse and a screen reader meet comes to the same in all sizes, so it
is tried once; what has a place on the screen at the width of a phone, of a desk, and of a desk at 400 % (320 by 256).
"""

from urllib.parse import urlsplit

from . import (
    axe,
    error_summaries,
    focus,
    foreign_words,
    headings,
    link_words,
    reading_order,
    style_rules,
    targets,
    weight,
)

ONCE = [error_summaries, headings, link_words, style_rules]
IN_EACH_SIZE = [focus, reading_order, targets]
SIZES = [{"width": 375, "height": 800}, {"width": 1280, "height": 900}, {"width": 320, "height": 256}]
EMPTY = """button => [...button.form.elements].filter(({ type }) => !["hidden", "radio", "checkbox"].includes(type))
  .forEach((field) => { field.value = ""; })"""
OPEN_ALL = "document.querySelectorAll('details').forEach(folded => folded.open = true)"
# Whoever signs in or sends a form needs a session: the only page of the public that may set a cookie.
MAY_SET_A_COOKIE = {"sign-in"}
# Pages that say in words what is not there, or may not be done.
STATUSES = {
    **dict.fromkeys(("withdrawn", "lapsed", "copy-withdrawn", "copy-lapsed"), 410),
    **dict.fromkeys(("not-found", "not-in-polish"), 404),
    **dict.fromkeys(("not-to-be-done", "extend", "refused"), 403),
    "copy-asked-badly": 422,
}


class Walk:
    """What was seen on the way: `problems`, a list of texts, and `html`, {name of the page: HTML}."""

    def __init__(self, known_titles):
        """`known_titles`: {title of a resource: language that it is in}."""
        self.known_titles, self.problems, self.html, self._titles = known_titles, [], {}, {}

    def through(self, window, pages, is_public, forms=()):
        """Look at each of {name: address} in a window, which is to have its motion reduced.

        `forms`: {name: the button that is then pressed without anything filled in}.
        """
        asked = []
        window.context.on("request", lambda request: asked.append(request.url))
        for name, address in pages.items():
            asked.clear()
            answer = window.goto(address)
            self.html[name] = answer.text()
            if answer.status != STATUSES.get(name.removesuffix("-in-ur"), 200):
                self.problems.append(f"{name}: answered {answer.status}")
            # Before anything is opened: that is no first view any more.
            found = weight.problems(window, self.html[name]) if is_public else []
            found += self._seen_once(window) + self._seen_in_each_size(window)
            host = urlsplit(window.url).netloc
            found += [f"asks {url} of another host" for url in asked if urlsplit(url).netloc not in (host, "")]
            if is_public and name not in MAY_SET_A_COOKIE and window.context.cookies():
                found.append("sets a cookie")
            if name in forms:
                found += self._seen_when_refused(window, forms[name])
            if is_public:
                window.context.clear_cookies()
            self.problems += [f"{name}: {one}" for one in found]

    def told(self):
        """Return all problems, a line each: pytest would cut the list."""
        return "\n".join(self.problems)

    def _seen_once(self, window):
        found = [one for check in ONCE for one in check.problems(window)]
        found += foreign_words.problems(window, self.known_titles)
        # Another view of the same page is no other page, and a name may be the same in two languages.
        title = window.title(), window.evaluate("document.documentElement.lang")
        address = window.url.partition("?view=")[0]
        if self._titles.setdefault(title, address) != address:
            found.append(f"has the title of {self._titles[title]}: {title[0]}")
        return found

    def _seen_when_refused(self, window, button):
        window.set_viewport_size(SIZES[0])
        pressed = window.get_by_role("main").get_by_role("button", name=button, exact=True)
        pressed.evaluate(EMPTY)
        with window.expect_navigation():
            pressed.click()
        found = self._seen_once(window) + axe.findings(window)
        if not window.locator(".error-summary").count():
            found.append("takes an empty form")
        return [f"when its form was empty: {one}" for one in found]

    def _seen_in_each_size(self, window):
        window.evaluate(OPEN_ALL)
        found = axe.findings_in_every_look(window)
        for size in SIZES:
            window.set_viewport_size(size)
            found += [f"{size['width']} px: {one}" for check in IN_EACH_SIZE for one in check.problems(window)]
        if window.evaluate("document.documentElement.scrollWidth") > size["width"]:
            found.append("scrolls sideways on a small phone")
        return found
