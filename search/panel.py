"""The filters as a page shows them: every value with its count, and target audiences under their role types."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from .facets import FACETS, ROLE_TYPE


@dataclass(frozen=True)
class Value:
    """A checkbox. One that would find nothing cannot be ticked, but one that is ticked can always be unticked."""

    key: str
    label: str
    count: int
    chosen: bool

    @property
    def disabled(self):
        """Whether it cannot be ticked."""
        return not (self.count or self.chosen)


@dataclass(frozen=True)
class Group:
    """A set of checkboxes under one legend: its `label`, and the role type whose values they are, if it is one's.

    `name` is the parameter of the address, `lang` the language of its values and of the role type's name, or "".
    """

    name: str
    label: str
    values: list[Value]
    lang: str = ""
    role_type: str = ""


@dataclass(frozen=True)
class Section:
    """A facet: one group, or one for each role type. A `folded` one waits behind its `label`."""

    label: str
    groups: list[Group]
    folded: bool = False


def panel(vocabulary, filters, counted):
    """Return the `Section`s of the filters in the order of the facets; one without values is left out."""
    sections = (_section(facet, vocabulary, filters, counted) for facet in FACETS)
    return [section for section in sections if section.groups]


def _section(facet, vocabulary, filters, counted):
    values = _values_by_group(facet, vocabulary[facet].values(), filters, counted)
    if set(values) <= {""}:
        return Section(facet.label, [Group(facet.name, facet.label, found, facet.lang) for found in values.values()])
    # Only what belongs to the chosen role types, and what is chosen already; without a choice, all of them folded.
    wanted = {term.key for term in filters.chosen[ROLE_TYPE]} | {term.group for term in filters.chosen[facet]}
    groups = [
        Group(facet.name, facet.label, found, facet.lang, vocabulary[ROLE_TYPE][key].label)
        for key, found in values.items()
        if not wanted or key in wanted
    ]
    return Section(_("%s: all role types") % facet.label, groups, folded=not wanted)


def _values_by_group(facet, terms, filters, counted):
    """Return {role type's key, or "": its values}. A retired term is offered while something still carries it."""
    found = {}
    for term in terms:
        value = Value(term.key, term.label, counted.counts[facet.token(term.key)], term in filters.chosen[facet])
        if not (term.is_retired and value.disabled):
            found.setdefault(term.group, []).append(value)
    return found
