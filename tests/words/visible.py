"""What a person reads in the main part of a page, as sentences: what is neither hidden, nor code, nor another language.

A heading, an item of a list, a cell or a line ends a sentence, as a full stop does.
"""

import re

# All elements but those that stand within a line.
WITHIN_A_LINE = ("a", "abbr", "b", "em", "i", "mark", "span", "strong", "time")
NOT_READ = "script, style, template, code, pre, svg, .visually-hidden, .print-only, [hidden], [lang]:not([lang^=en])"
END = re.compile(r"(?<=[.!?])[”’)]?\s+|\n")
# A label such as "Sort by" is no sentence: counted as one, it would make the page seem easier than it is.
SHORTEST = 4


def main_text(page):
    """Return what is read in the main part of a page, parsed by Beautiful Soup, each block on a line of its own."""
    main = page.main
    for element in main.select(NOT_READ):
        element.decompose()
    for element in main.find_all(lambda tag: tag.name not in WITHIN_A_LINE):
        element.insert_before("\n")
        element.insert_after("\n")
    return re.sub(r"[^\S\n]+", " ", main.get_text().replace("\n\n", "\n"))


def sentences(text):
    """Return the sentences of a text. Labels are left out: three words or fewer without a stop."""
    found = [sentence.strip() for sentence in END.split(text)]
    return [sentence for sentence in found if len(sentence.split()) >= SHORTEST or ends_in_a_stop(sentence)]


def ends_in_a_stop(sentence):
    """Return whether it is a full sentence, or leads into a list."""
    return sentence.endswith((".", "?", "!", ":")) and " " in sentence
