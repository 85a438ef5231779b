"""What may come in as a file, decided by its content. Forms ask it, and a submission asks it again.

Each check is a file of its own with one function (name, open binary file) -> list of sentences; a further check is one
more file and one more line. Nothing here knows a page, a form or the database.
"""

from .content import content_problems
from .file_names import name_problems
from .sizes import size_problems

# In this order: each may rely on what those before it have found right.
CHECKS = (
    name_problems,
    size_problems,
    content_problems,
)


def intake_problems(name, binary_file):
    """Return why a file may not come in, as sentences that say how to put it right; empty if it may.

    `binary_file` is open and can be sought in; it is read in pieces, left at any position, and never closed.
    The first check that refuses ends it: what comes after is dearer.
    """
    for check in CHECKS:
        problems = check(name, binary_file)
        if problems:
            return problems
    return []
