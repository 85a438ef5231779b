"""Saves what a plan says, as drafts: a page that is not live, or one more revision of a page that exists.

Whatever the live row of an existing page holds is left alone, as it is when an author saves a draft in the editor.
"""

from contextlib import nullcontext
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from resources.models import Reference, ResourcePage

from .checking import CHANGE, MAKE, NOTHING
from .drafts import library
from .problems import Problem
from .search_index import indexed_once


@dataclass
class Saved:
    """What was done: numbers of rows, and everything that was wrong."""

    made: int = 0
    changed: int = 0
    unchanged: int = 0
    problems: list = field(default_factory=list)


class _NothingSaved(Exception):
    """Rolls back what was saved of a file that was to be saved whole."""


def save(plan, by, all_or_none=False, progress=iter):
    """Save the good rows of a `checking.Plan` as drafts by a person, and return `Saved`.

    With `all_or_none`, one wrong row means that nothing is saved. `progress` is given the rows and yields them.
    """
    problems = plan.problems
    if all_or_none and problems:
        return Saved(problems=problems)
    saved = Saved(unchanged=len(plan.with_action(NOTHING)), problems=problems)
    try:
        # Row by row, since a long transaction would keep everybody else from saving on SQLite.
        with indexed_once(ResourcePage), transaction.atomic() if all_or_none else nullcontext():
            for row in progress(plan.with_action(MAKE, CHANGE)):
                _save_row(row, by, saved)
                if all_or_none and saved.problems:
                    raise _NothingSaved
    except _NothingSaved:
        return Saved(problems=saved.problems)
    return saved


def _save_row(row, by, saved):
    try:
        with transaction.atomic():
            if row.draft:
                _change(row, by)
                saved.changed += 1
            else:
                _make(row, by)
                saved.made += 1
    except ResourcePage.DoesNotExist:
        text = _("Somebody deleted the draft in the meantime. Check the file again.")
        saved.problems.append(Problem(row.number, "", text))
    except ValidationError as error:
        # What the columns do not know, and what somebody else changed in the meantime.
        saved.problems.extend(Problem(row.number, "", text) for text in error.messages)


def _make(row, by):
    parent = library()
    page = ResourcePage(live=False, owner=by, locale=parent.locale)
    _fill(page, row)
    parent.add_child(instance=page)
    page.save_revision(user=by, log_action=True)
    # Asked for now, so that references follow the order of the rows.
    Reference.of(page.translation_key)


def _change(row, by):
    page = ResourcePage.objects.get(pk=row.draft.pk).get_latest_revision_as_object()
    _fill(page, row)
    page.save_revision(user=by, log_action=True)


def _fill(page, row):
    for column in row.changes:
        column.fill(page, row.values[column.name])
