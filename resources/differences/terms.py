"""Which tags and terms of the Board's vocabulary were added to a content and removed from it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

TAGS = "tags"


@dataclass(frozen=True)
class TermChange:
    """What changed in one list: its name in the content, its label, and words of the terms added and removed."""

    name: str
    label: str
    added: tuple
    removed: tuple


def term_changes(before, after):
    """Return a `TermChange` for each list that differs; a term that was reworded is removed and added."""
    labels = {
        "role_types": _("Role types"),
        "target_audiences": _("Target audiences"),
        "learning_outcomes": _("Learning outcomes"),
        "content_topics": _("Content topics"),
        "delivery_methods": _("Delivery methods"),
        "sectors": _("Sectors"),
        TAGS: _("Tags"),
    }
    changes = []
    for name, label in labels.items():
        old, new = (_terms(content, name) for content in (before, after))
        added = tuple(words for key, words in new.items() if key not in old)
        removed = tuple(words for key, words in old.items() if key not in new)
        if added or removed:
            changes.append(TermChange(name, label, added, removed))
    return changes


def _terms(content, name):
    """Return {what makes a term the same: its words}."""
    if content is None:
        return {}
    if name == TAGS:
        return {tag: tag for tag in content[name]}
    role_types = {role_type["key"]: role_type["label"] for role_type in content["role_types"]}
    terms = {}
    for term in content[name]:
        words = " ".join(filter(None, [term.get("lead_in"), term["label"]]))
        of = role_types.get(term.get("role_type"), term.get("role_type"))
        terms[term["key"], words] = f"{words} ({of})" if of else words
    return terms
