"""My work: what waits for a person, what they sent off, and what comes up for review, each line a link to its page.

A fixed number of queries, however much there is: a section shows the first of its lines and how many more there are.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from .board_work import board_work
from .draft_work import authors_work, reviewers_work, sent_off_work
from .open_votes import open_votes
from .review_work import review_work
from .work import Line

LINES_SHOWN = 10


@dataclass(frozen=True)
class Section:
    """What the desk shows of one kind of work: the first `lines`, of `total`."""

    name: str
    heading: str
    lines: Sequence[Line]
    total: int

    @property
    def left_out(self):
        """How many lines are not shown."""
        return self.total - len(self.lines)

    @property
    def address(self):
        """Where all of it is listed."""
        return reverse("work_section", args=[self.name])


def my_work(person, votes=None):
    """Return the `Section`s of what a person has to do or to know, the most pressing first; no empty ones.

    `votes` are the open votes as the person sees them, where the caller has read them already.
    """
    counted = [(work, work.total()) for work in all_work(person, votes)]
    return [
        Section(work.name, work.heading, work.lines(list(work.rows[:LINES_SHOWN])), total)
        for work, total in counted
        if total
    ]


def all_work(person, votes=None):
    """Return the `Work` of a person, of every kind that their roles and their seat bring, empty ones included."""
    votes = open_votes(person) if votes is None else votes
    return [
        *authors_work(person),
        *reviewers_work(person),
        *board_work(person, votes),
        *sent_off_work(person, votes),
        *review_work(person),
    ]
