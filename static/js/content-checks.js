// What axe has no check for: whether the words of an element are as a pattern says. In previews only, which have
// Wagtail's bar; `home/content_checker.py` says of which elements, and what the author is told.

function matches(element, { pattern, flags }) {
  return new RegExp(pattern, flags).test(element.textContent.trim());
}

const bar = document.querySelector("wagtail-userbar");
bar.registerCheck("says-nothing", matches);
bar.registerCheck("is-all-capitals", matches);
