"""The facet values of a content, as the catalogue stores them: one text in which one test finds one value. Pure."""

from urllib.parse import quote, unquote

# Each holds terms of the Board's vocabulary, known by their keys.
VOCABULARY_FACETS = (
    "role_types",
    "target_audiences",
    "learning_outcomes",
    "content_topics",
    "delivery_methods",
    "sectors",
)


def facets_of(content):
    """Return the facet values of a content as one text, a blank on both sides of each value."""
    values = [f"{facet}:{term['key']}" for facet in VOCABULARY_FACETS for term in content[facet]]
    values.append(f"kind:{content['kind']['key']}")
    # A tag is the author's own words, blanks and all.
    values += [f"tags:{quote(tag, safe='')}" for tag in content["tags"]]
    return f" {' '.join(values)} "


def values_of(facets):
    """Return {facet: list of its values} of such a text: what was put in, in the same order."""
    found = {}
    for token in facets.split():
        facet, _colon, value = token.partition(":")
        found.setdefault(facet, []).append(unquote(value) if facet == "tags" else value)
    return found
