"""Which facts of a content differ: what stands round its text on the public page, and whatever else it says."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from resources.content_facts import content_facts

# Told as paragraphs, terms, files or by `content_facts`.
_TOLD = {
    *("title", "summary", "note", "body", "files", "tags", "role_types", "target_audiences", "learning_outcomes"),
    *("content_topics", "delivery_methods", "sectors", "kind", "publisher", "year", "external_address"),
    *("external_seen_on", "duration_minutes", "licence", "review_by", "nobody_recognisable"),
}


@dataclass(frozen=True)
class FactChange:
    """A fact that differs; "" where a content does not state it."""

    label: str
    before: str
    after: str


def fact_changes(before, after):
    """Return a `FactChange` for each fact that differs, in the order of the public page."""
    old, new = _facts(before), _facts(after)
    labels = dict.fromkeys([*new, *old])
    return [
        FactChange(label, old.get(label, ""), new.get(label, ""))
        for label in labels
        if old.get(label, "") != new.get(label, "")
    ]


def _facts(content):
    if content is None:
        return {}
    facts = {label: str(value) for label, value in content_facts(content | {"tags": []})}
    names = {"is_superseded": _("Superseded"), "reference": _("Reference"), "language": _("Language")}
    # A format of later days may say more: it is told by its name, since what is voted on must not change unseen.
    for name in sorted(content.keys() - _TOLD):
        facts[names.get(name, name)] = _value(content[name])
    return facts


def _value(value):
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    return "" if value is None else str(value)
