"""Which resource a row is about: the one with its reference, else the one with its title and publisher.

Web addresses say nothing: several resources may lead to the same page.
"""

from collections import defaultdict

from django.utils.translation import gettext as _

from .cells import folded
from .column_types import unknown
from .columns import PUBLISHER, REFERENCE, TITLE
from .drafts import drafts

MOST_NAMED = 5


class Matcher:
    """Knows every draft, and finds that of a row."""

    def __init__(self, vocabulary):
        self._by_reference = {}
        self._by_name = defaultdict(list)
        for draft in drafts(vocabulary):
            self._by_reference[folded(draft.values[REFERENCE.name])] = draft
            self._by_name[_name(draft.values)].append(draft)

    def match(self, row, update):
        """Set `draft` of a `checking.PlannedRow`, or note why this row cannot be about that resource."""
        reference = folded(row.cells.get(REFERENCE.name, ""))
        found = [self._by_reference.get(reference)] if reference else self._by_name.get(_name(row.cells), [])
        if found == [None]:
            row.refuse(REFERENCE, self._no_such(row.cells[REFERENCE.name]))
        elif len(found) > 1:
            row.refuse(
                TITLE,
                _("Several resources have this title and publisher. Write the reference of one of them: %s.")
                % _listed(draft.values[REFERENCE.name] for draft in found),
            )
        elif found and not update:
            row.refuse(
                REFERENCE if reference else TITLE,
                _("This is in the library already, as %s. To change it, import the file as an update.")
                % found[0].values[REFERENCE.name],
            )
        elif found:
            row.draft = found[0]

    def _no_such(self, reference):
        known = [draft.values[REFERENCE.name] for draft in self._by_reference.values()]
        return unknown(reference, known) + " " + _("To make a new resource, leave the reference empty.")


def refuse_twins(rows):
    """Note which rows of a file are about the same resource: by title and publisher, or by what they match."""
    by_name, by_draft = defaultdict(list), defaultdict(list)
    for row in rows:
        if row.cells.get(TITLE.name):
            by_name[_name(row.cells)].append(row)
        if row.draft:
            by_draft[row.draft.pk].append(row)
    refused = set()
    for twins in by_name.values():
        # Two resources of the library may have the same name; then each row has its reference.
        if len(twins) > 1 and not all(row.cells.get(REFERENCE.name) for row in twins):
            _refuse(twins, TITLE, _("Rows %s have the same title and publisher. Keep one of them."))
            refused.update(row.number for row in twins)
    for twins in by_draft.values():
        if len(twins) > 1 and not all(row.number in refused for row in twins):
            _refuse(twins, None, _("Rows %s are about the same resource. Keep one of them."))


def _refuse(twins, column, text):
    numbers = _listed(row.number for row in twins)
    for row in twins:
        row.refuse(column, text % numbers)


def _name(values):
    return folded(values.get(TITLE.name, "")), folded(values.get(PUBLISHER.name, ""))


def _listed(words):
    words = [str(word) for word in words]
    return _(" and ").join(words[:MOST_NAMED]) + (", …" if len(words) > MOST_NAMED else "")
