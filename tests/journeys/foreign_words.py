"""Words of another language say so by `lang`, so that a voice reads them as they are spoken.

Told by the script of the letters, and for titles that are known to be in a language by the title itself. The Board's
name is a name in every language (WCAG 2.2, 3.1.2).
"""

from django.conf import settings

TEXTS = """([known, name]) => {
  const SCRIPTS = { ar: "Arabic", fa: "Arabic", ps: "Arabic", ur: "Arabic", bg: "Cyrillic", ru: "Cyrillic",
    uk: "Cyrillic", el: "Greek", he: "Hebrew", hi: "Devanagari", bn: "Bengali", pa: "Gurmukhi", zh: "Han" };
  const OTHERS = new Set(["Latin", ...Object.values(SCRIPTS)]);
  const language = (node) => node.parentElement.closest("[lang]").lang.toLowerCase();
  const isForeign = (text, script) => {
    if (script !== "Latin") return new RegExp(`\\\\p{Script=${script}}{2}`, "u").test(text);
    // Names of files, codes and abbreviations are the same in every language; two words in a row are language.
    return /(?<![\\w./@-])\\p{Lu}?[a-z]{2,}[ ,]+[a-z]{3,}(?![\\w./@-])/u.test(text);
  };
  const problems = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, text = node.data.replaceAll(name, "").trim().replace(/\\s+/g, " ");
    if (!text || node.parentElement.closest("script, style, code, template")) continue;
    const spoken = language(node), own = SCRIPTS[spoken.split("-")[0]] ?? "Latin";
    // A term that is explained stands in brackets within its sentence, as a reader will hear it said.
    const sentence = text.replace(/\\([^()]*\\)/g, "");
    const foreign = [...OTHERS].filter((script) => script !== own && isForeign(sentence, script));
    if (known[text] && known[text] !== spoken) foreign.push(known[text]);
    problems.push(...foreign.map((other) => `“${text.slice(0, 60)}” is ${other}, but its lang is ${spoken}`));
  }
  return problems;
}"""


def problems(window, known):
    """Return what is in another language than its `lang`; `known`: {title: language}."""
    return window.evaluate(TEXTS, [known, settings.BOARD_NAME])
