"""The first row of a file: which columns it has."""

from difflib import get_close_matches

from django.utils.translation import gettext as _

from .cells import folded
from .column_types import shortened
from .columns import BY_NAME, KIND, NAMES, PUBLISHER, REFERENCE, TITLE
from .problems import FileRefused

# Without them no row can make a resource or be matched with one.
NEEDED = (TITLE.name, PUBLISHER.name, KIND.name)


def columns_of(header, update):
    """Return the columns that a header names, in its order; raise `FileRefused` with everything that is wrong with it.

    A file that only changes resources by their reference (`update`) needs no other column.
    """
    names = [folded(name).replace(" ", "_").replace("-", "_") for name in header]
    problems = []
    for place, name in enumerate(names):
        if not name:
            problems.append(_("Column %d has no name in the first row.") % (place + 1))
        elif name not in BY_NAME:
            problems.append(_unknown(header[place], name))
        elif name in names[:place]:
            problems.append(_("The column “%s” is there twice.") % name)
    if not (update and REFERENCE.name in names):
        problems += [_("The column “%s” is missing.") % name for name in NEEDED if name not in names]
    if problems:
        raise FileRefused(*problems, _("The columns are: %s.") % ", ".join(NAMES))
    return [BY_NAME[name] for name in names]


def _unknown(written, name):
    nearest = get_close_matches(name[:100], NAMES, n=1)
    if nearest:
        return _("“%(written)s” is no column. Did you mean “%(nearest)s”?") % {
            "written": shortened(written),
            "nearest": nearest[0],
        }
    return _("“%s” is no column.") % shortened(written)
