"""One kind of work of a person: its heading, its rows, and the lines that say them. The parts of "My work"."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from approvals import editions


@dataclass(frozen=True)
class Line:
    """One thing to do or to know: its name, the address where it is done, and a few words on it."""

    text: str
    address: str
    note: str = ""


@dataclass(frozen=True)
class Work:
    """`rows` is a queryset or a list; `lines(some of the rows)` returns their `Line`s in a fixed number of queries."""

    name: str
    heading: str
    rows: QuerySet | Sequence
    lines: Callable

    def total(self):
        """Return how many rows there are, in at most one query."""
        return self.rows.count() if isinstance(self.rows, QuerySet) else len(self.rows)


def titles_of(submissions):
    """Return {key of the submission: title} in one query; the reference where the content was redacted."""
    contents = editions.contents_of(submissions)
    return {
        submission.pk: contents[submission.digest]["title"] if submission.digest in contents else submission.reference
        for submission in submissions
    }
