"""The Board's rules of voting as pure functions: no database, no clock. Who may vote is decided by `permissions.py`."""

import json
from collections import Counter
from dataclasses import asdict, dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .models.decision import Outcome
from .models.vote import Choice

# No rules of a Board go below this; the database's triggers keep the same floor.
SMALLEST_QUORUM = 2
MAJORITIES = ("simple",)


@dataclass(frozen=True)
class Rules:
    """`quorum`: votes that must be cast (abstentions count); `majority`: of the votes for and against."""

    quorum: int = 3
    majority: str = "simple"

    def to_data(self):
        """Return the rules as plain data for canonical JSON."""
        return {"format": 1} | asdict(self)

    @classmethod
    def from_json(cls, text):
        """Return the rules that `to_data` wrote."""
        data = json.loads(text)
        return cls(quorum=data["quorum"], majority=data["majority"])


def rules_problems(rules, member_count):
    """Return why the Board could not work with these rules, as sentences; empty is "it can"."""
    problems = []
    if rules.quorum < SMALLEST_QUORUM:
        problems.append(
            _("The quorum is %(quorum)d. It must be at least %(smallest)d: nobody decides alone.")
            % {"quorum": rules.quorum, "smallest": SMALLEST_QUORUM}
        )
    if rules.quorum > member_count:
        problems.append(
            ngettext(
                "The quorum is %(quorum)d, but the Board has %(members)d member: no vote could ever settle.",
                "The quorum is %(quorum)d, but the Board has %(members)d members: no vote could ever settle.",
                member_count,
            )
            % {"quorum": rules.quorum, "members": member_count}
        )
    if rules.majority not in MAJORITIES:
        problems.append(_("Choose one of these majorities: %s.") % ", ".join(MAJORITIES))
    return problems


def tally(choices):
    """Return how often each choice was made, for every choice: `{"approve": 3, "reject": 0, "abstain": 1}`."""
    counted = Counter(choices)
    return {choice: counted[choice] for choice in Choice.values}


def settle(rules, counts, still_open):
    """Return the `Outcome` that no vote still open could change, or None while one could.

    `counts` is a `tally`, `still_open` the number of members who may vote and have not. A vote is never settled
    before its quorum is reached, since the others might stay away.
    """
    if sum(counts.values()) < rules.quorum:
        return None
    approve, reject = counts[Choice.APPROVE], counts[Choice.REJECT]
    if _is_carried(rules, approve, reject + still_open):
        return Outcome.APPROVED
    if not _is_carried(rules, approve + still_open, reject):
        return Outcome.REJECTED
    return None


def _is_carried(rules, approve, reject):
    # Two votes for it are the floor of every rule; a tie fails.
    return approve >= SMALLEST_QUORUM and approve > reject
