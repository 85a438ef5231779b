"""The Board's rules of voting as pure functions: no database, no clock. Who may vote is decided by `permissions.py`.

What each rule means in a Board's own words stands in docs/rules-of-voting.md.
"""

import json
from collections import Counter
from dataclasses import asdict, dataclass, field, fields

from django.db.models import TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from .models.decision import Outcome
from .models.vote import Choice

# No rules of a Board go below this; the database's triggers keep the same floor.
SMALLEST_QUORUM = 2
LONGEST_DEADLINE = 366  # days
FOR = (Choice.APPROVE, Choice.CONDITIONS)


class Majority(TextChoices):
    """How many of the votes for and against must be for it. Abstentions count towards the quorum only."""

    SIMPLE = "simple", gettext_lazy("More for it than against it")
    TWO_THIRDS = "two_thirds", gettext_lazy("At least two thirds for it")
    UNANIMOUS = "unanimous", gettext_lazy("All for it, none against it")


class Tie(TextChoices):
    """What happens where as many are for it as against it."""

    FAILS = "fails", gettext_lazy("It is not approved")
    CASTING_VOTE = "casting_vote", gettext_lazy("The chair's vote decides")


@dataclass(frozen=True)
class Rules:
    """The Board's rules of voting.

    `quorum`: votes that must be cast; `quorum_sectors`: different sectors that they must come from; `deadline_days`:
    the vote ends with that many days after the one on which it opened; `chairs_action_days`: by how many days after a
    chair's action the Board must have ratified it, 0 for "the chair never acts alone".
    """

    quorum: int = 3
    quorum_sectors: int = 1
    majority: str = Majority.SIMPLE.value
    tie: str = Tie.FAILS.value
    deadline_days: int = 28
    chairs_action_days: int = 42

    def to_data(self):
        """Return the rules as plain data for canonical JSON."""
        return {"format": 1} | asdict(self)

    @classmethod
    def from_json(cls, text):
        """Return the rules that `to_data` wrote; a rule that is younger than the text has its default."""
        data = json.loads(text)
        return cls(**{rule.name: data[rule.name] for rule in fields(cls) if rule.name in data})


@dataclass(frozen=True)
class Seat:
    """A member who may vote: for which sector, and whether they chair the Board."""

    sector: str = ""
    is_chair: bool = False


@dataclass(frozen=True)
class Cast:
    """The latest vote of one member."""

    choice: str
    seat: Seat = field(default_factory=Seat)


def settle(rules, cast, still_open, is_past_deadline=False):
    """Return the `Outcome` that no vote still open could change, or None while one could.

    `cast` is a list of `Cast`, `still_open` a list of the `Seat`s that may vote and have not. At the deadline nothing
    is open any more. A vote is never settled without its quorum, since the others might stay away.
    """
    if not is_quorate(rules, [vote.seat for vote in cast]):
        return None
    others = [] if is_past_deadline else still_open
    # Votes against it never help, votes for it never harm: between these two lie all other ways to vote.
    if _is_carried(rules, [*cast, *(Cast(Choice.REJECT, seat) for seat in others)]):
        return Outcome.APPROVED
    if not _is_carried(rules, [*cast, *(Cast(Choice.APPROVE, seat) for seat in others)]):
        return Outcome.REJECTED
    return None


def is_quorate(rules, seats):
    """Return whether these `Seat`s (of who voted, or was present) are enough of them, from enough sectors."""
    return len(seats) >= rules.quorum and len({seat.sector for seat in seats}) >= rules.quorum_sectors


def tally(choices):
    """Return how often each choice was made, for every choice: `{"approve": 3, "reject": 0, …}`."""
    counted = Counter(choices)
    return {choice: counted[choice] for choice in Choice.values}


def rules_problems(rules, seats):
    """Return why a Board with these `Seat`s could not work with the rules, as sentences; empty is "it can"."""
    return [*_quorum_problems(rules, seats), *_majority_problems(rules, seats), *_day_problems(rules)]


def _quorum_problems(rules, seats):
    problems = []
    if rules.quorum < SMALLEST_QUORUM:
        problems.append(
            _("The quorum is %(quorum)d. It must be at least %(smallest)d: nobody decides alone.")
            % {"quorum": rules.quorum, "smallest": SMALLEST_QUORUM}
        )
    if rules.quorum > len(seats):
        problems.append(
            ngettext(
                "The quorum is %(quorum)d, but the Board has %(members)d member: no vote could ever settle.",
                "The quorum is %(quorum)d, but the Board has %(members)d members: no vote could ever settle.",
                len(seats),
            )
            % {"quorum": rules.quorum, "members": len(seats)}
        )
    if rules.quorum_sectors < 1:
        problems.append(_("The votes come from at least 1 sector. Give 1 if the sector does not matter."))
    if rules.quorum_sectors > rules.quorum:
        problems.append(
            _("%(quorum)d votes cannot come from %(sectors)d sectors. Raise the quorum, or ask for fewer sectors.")
            % {"quorum": rules.quorum, "sectors": rules.quorum_sectors}
        )
    sectors = len({seat.sector for seat in seats})
    if rules.quorum_sectors > sectors:
        problems.append(
            ngettext(
                "The votes must come from %(wanted)d sectors, but the members come from %(sectors)d: no vote could "
                "ever settle.",
                "The votes must come from %(wanted)d sectors, but the members come from %(sectors)d: no vote could "
                "ever settle.",
                sectors,
            )
            % {"wanted": rules.quorum_sectors, "sectors": sectors}
        )
    return problems


def _majority_problems(rules, seats):
    if rules.majority not in Majority.values:
        return [_("Choose one of these majorities: %s.") % ", ".join(map(str, Majority.labels))]
    if rules.tie not in Tie.values:
        return [_("Choose what a tie does: %s.") % ", ".join(map(str, Tie.labels))]
    if rules.tie == Tie.FAILS:
        return []
    if rules.majority != Majority.SIMPLE:
        return [_("With this majority a tie always fails. A casting vote goes only with more for it than against it.")]
    if not any(seat.is_chair for seat in seats):
        return [_("The Board has no chair who could cast the deciding vote. Enter the chair's seat first.")]
    return []


def _day_problems(rules):
    if not 1 <= rules.deadline_days <= LONGEST_DEADLINE:
        return [_("A vote stays open for 1 to %d days. Change the deadline.") % LONGEST_DEADLINE]
    if rules.chairs_action_days and not rules.deadline_days < rules.chairs_action_days <= LONGEST_DEADLINE:
        return [
            _(
                "The Board ratifies by a vote that takes up to %(days)d days. Give a chair's action more days than "
                "that and at most %(longest)d, or 0 if the chair never acts alone."
            )
            % {"days": rules.deadline_days, "longest": LONGEST_DEADLINE}
        ]
    return []


def _is_carried(rules, cast):
    in_favour = [vote for vote in cast if vote.choice in FOR]
    against = [vote for vote in cast if vote.choice == Choice.REJECT]
    # Two votes for it are the floor of every rule.
    if len(in_favour) < SMALLEST_QUORUM:
        return False
    if rules.majority == Majority.UNANIMOUS:
        return not against
    if rules.majority == Majority.TWO_THIRDS:
        return 3 * len(in_favour) >= 2 * (len(in_favour) + len(against))
    if len(in_favour) == len(against) and rules.tie == Tie.CASTING_VOTE:
        return any(vote.seat.is_chair for vote in in_favour)
    return len(in_favour) > len(against)
