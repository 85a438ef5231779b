"""The text by which a content is found: a list of parts, each with a weight and the name of its source. Pure.

A later source (the text of an approved file) is one more part here, and nothing else.
"""

from dataclasses import dataclass

from .passages import passages_in

# From the most to the least telling; each is a column of `CatalogueText`.
WEIGHTS = ("title", "summary", "terms", "body")
# What a content says in the Board's own words.
TERMS = (
    "learning_outcomes",
    "content_topics",
    "target_audiences",
    "role_types",
    "delivery_methods",
    "sectors",
)


@dataclass(frozen=True)
class Part:
    """A piece of text: where it stands in the content (`source`), and how much a word in it tells (`weight`)."""

    source: str
    weight: str
    text: str


def parts_of(content):
    """Return the `Part`s of a canonical content in their order; one without text is left out."""
    parts = [
        Part("title", "title", content["title"]),
        Part("reference", "title", content["reference"]),
        Part("summary", "summary", content["summary"]),
        Part("tags", "summary", "\n".join(content["tags"])),
        *(Part(name, "terms", "\n".join(term["label"] for term in content[name])) for name in TERMS),
        Part("kind", "terms", content["kind"]["label"]),
        Part("publisher", "terms", content["publisher"]),
        Part("note", "body", content["note"]),
        Part("body", "body", "\n".join(passages_in(content["body"]))),
        Part("files", "body", "\n".join(file["title"] for file in content["files"])),
    ]
    return [part for part in parts if part.text]


def by_weight(parts):
    """Return {weight: text}, the parts of each weight one under the other."""
    return {weight: "\n".join(part.text for part in parts if part.weight == weight) for weight in WEIGHTS}


def sources_of(parts):
    """Return plain data that says where in the text of a weight each source stands: `[source, weight, characters]`."""
    return [[part.source, part.weight, len(part.text)] for part in parts]
