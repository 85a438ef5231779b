"""A difference in one plain sentence with counts."""

from collections import Counter

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, ngettext_lazy

from . import files
from .rows import CHANGED, MOVED
from .terms import TAGS
from .wording import ADDED, REMOVED

# What is counted, in the order in which it is said; those of one group stand together. A title is a part too.
_COUNTED = {
    "parts": {
        CHANGED: ngettext_lazy("%(count)d part changed", "%(count)d parts changed", "count"),
        ADDED: ngettext_lazy("%(count)d part added", "%(count)d parts added", "count"),
        REMOVED: ngettext_lazy("%(count)d part removed", "%(count)d parts removed", "count"),
        MOVED: ngettext_lazy("%(count)d part moved", "%(count)d parts moved", "count"),
    },
    "pictures": {
        CHANGED: ngettext_lazy("%(count)d picture replaced", "%(count)d pictures replaced", "count"),
        ADDED: ngettext_lazy("%(count)d picture added", "%(count)d pictures added", "count"),
        REMOVED: ngettext_lazy("%(count)d picture removed", "%(count)d pictures removed", "count"),
    },
    "files": {
        files.REPLACED: ngettext_lazy("%(count)d file replaced", "%(count)d files replaced", "count"),
        files.ADDED: ngettext_lazy("%(count)d file added", "%(count)d files added", "count"),
        files.REMOVED: ngettext_lazy("%(count)d file removed", "%(count)d files removed", "count"),
        files.RENAMED: ngettext_lazy("%(count)d file renamed", "%(count)d files renamed", "count"),
    },
    "terms": {
        ADDED: ngettext_lazy("%(count)d term added", "%(count)d terms added", "count"),
        REMOVED: ngettext_lazy("%(count)d term removed", "%(count)d terms removed", "count"),
    },
    "tags": {
        ADDED: ngettext_lazy("%(count)d tag added", "%(count)d tags added", "count"),
        REMOVED: ngettext_lazy("%(count)d tag removed", "%(count)d tags removed", "count"),
    },
}
# So many facts are named; more are counted.
_FACTS_NAMED = 3


def summary_of(difference):
    """Return the sentence for a `Difference`; what did not change is not mentioned."""
    if difference.before is None or difference.after is None:
        return _one_sided(difference)
    if difference.is_empty:
        return _("Nothing changed.")
    counts = _counts(difference)
    groups = [
        [words % {"count": counts[group, kind]} for kind, words in kinds.items() if counts[group, kind]]
        for group, kinds in _COUNTED.items()
    ]
    said = "; ".join(", ".join(group) for group in [*groups, _facts(difference.facts)] if group)
    if not said:
        return _("Words, terms and files are the same; only their arrangement differs, such as where a block ends.")
    return f"{capfirst(said)}."


def _one_sided(difference):
    if difference.before is None and difference.after is None:
        return _("There is nothing to compare: both texts were removed.")
    if difference.before is None:
        return _("All of it is new: there is nothing earlier to compare it with.")
    return _("There is nothing to compare: the newer text was removed.")


def _counts(difference):
    counts = Counter()
    for row in difference.rows:
        if row.is_other_picture:
            counts["pictures", row.kind if row.kind in (ADDED, REMOVED) else CHANGED] += 1
        else:
            counts["parts", row.kind] += 1
    counts.update(("files", change.kind) for change in difference.files)
    for change in difference.terms:
        group = "tags" if change.name == TAGS else "terms"
        counts[group, ADDED] += len(change.added)
        counts[group, REMOVED] += len(change.removed)
    return counts


def _facts(changes):
    if len(changes) > _FACTS_NAMED:
        return [ngettext("%(count)d fact changed", "%(count)d facts changed", len(changes)) % {"count": len(changes)}]
    return [_("“%(fact)s” changed") % {"fact": change.label} for change in changes]
