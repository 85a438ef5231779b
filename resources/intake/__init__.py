"""What may come in as a file, decided by its content. Forms ask it, and a submission asks it again.

Each check is a file of its own with one function (name, open binary file) -> list of sentences; a further check is one
more file and one more line. Nothing here knows a page, a form or the database.
"""

import logging
from functools import partial

from django.utils.translation import gettext_lazy as _

from .archives import archive_problems
from .content import content_problems
from .drawings import drawing_problems
from .file_names import name_problems
from .office_files import office_problems
from .open_document_files import open_document_problems
from .packed_files import packed_problems
from .pdf_files import pdf_problems
from .pictures import picture_problems
from .polyglots import polyglot_problems
from .recordings import recording_problems
from .refusals import DAMAGED
from .sizes import size_problems
from .text_files import text_problems

log = logging.getLogger(__name__)

# A ZIP holds a presentation, whose chart is drawn from a workbook.
MOST_DEPTH = 2
TOO_DEEP = _("“%(name)s” lies too deep in other files. Add it by itself.")

# In this order: each relies on what those before it have found right.
CHECKS = (
    name_problems,
    size_problems,
    content_problems,
    polyglot_problems,
    text_problems,
    picture_problems,
    drawing_problems,
    recording_problems,
    pdf_problems,
    archive_problems,
    office_problems,
    open_document_problems,
)


def intake_problems(name, binary_file):
    """Return why a file may not come in, as sentences that say how to put it right; empty if it may.

    `binary_file` is open and can be sought in; it is read in pieces, left at any position, and never closed.
    The first check that refuses ends it: what comes after is dearer. Raises nothing but the `OSError` of a storage.
    """
    return _problems(name, binary_file)


def _problems(name, binary_file, depth=0):
    """Return the problems of a file that lies in so many others: what is packed in a file comes in with it."""
    try:
        for check in CHECKS:
            problems = check(name, binary_file)
            if problems:
                return problems
        if depth > MOST_DEPTH:
            return [TOO_DEEP % {"name": name}]
        return packed_problems(name, binary_file, partial(_problems, depth=depth + 1))
    except OSError:
        raise
    except Exception:  # the libraries that open files let through whatever a damaged one makes them trip over
        log.warning("A check tripped over a file: it is refused as damaged.", exc_info=True)
        return [DAMAGED % {"name": name}]
