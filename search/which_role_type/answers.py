"""What can be answered about a person's work, wherever they work, and to which of the strategy's entries each leads.

Entries are named by role type, list and number (`audiences/strategy/framework.toml`); a test looks each one up.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

ESSENTIAL, ALERTERS, RESPONDERS = "essential-awareness", "alerters", "responders"
DECISION_MAKERS, GOVERNANCE = "decision-makers", "governance"
# In the strategy's order, in which they are shown.
ROLE_TYPES = (ESSENTIAL, ALERTERS, RESPONDERS, DECISION_MAKERS, GOVERNANCE)


@dataclass(frozen=True)
class Reason:
    """Why a person is of a role type, as a sentence; `numbers` are those of its target audiences, or none."""

    role_type: str
    numbers: tuple[int, ...]
    sentence: str | Promise

    @property
    def target_audiences(self):
        """The keys of its target audiences."""
        return tuple(f"{self.role_type}/target-audiences/{number}" for number in self.numbers)


@dataclass(frozen=True, eq=False)
class Answer:
    """An answer to a question: `key` stands in the address, `label` beside the button. `manages`: leads people."""

    key: str
    label: str | Promise
    reasons: tuple[Reason, ...] = ()
    is_front_line: bool = False
    manages: bool = False


MAY_RESPOND = _("People in your job may help somebody at risk, or take part in a Channel Panel.")
FRONT_LINE = Reason(ALERTERS, (2,), _("You work with people, so you may be the first to notice a problem."))


def profession(key, label, number):
    """Return the answer of somebody whose job is the target audience of that number among responders."""
    return Answer(key, label, (FRONT_LINE, Reason(RESPONDERS, (number,), MAY_RESPOND)), is_front_line=True)


# Do you work with people directly? To these come the professions of a place.
CONTACTS = (
    Answer("yes", _("Yes, in another job where I meet people"), (FRONT_LINE,), is_front_line=True),
    profession("facilitator", _("Yes, I train others about Prevent as a registered facilitator"), 9),
    Answer(
        "no",
        _("No, I work behind the scenes, such as in an office, a kitchen or as a cleaner"),
        (Reason(ALERTERS, (3,), _("You work behind the scenes. You can still see or hear what others miss.")),),
    ),
)

_LEADS = _("You help to lead an organisation, so you look after its Prevent work.")
_SITS = _("You sit on a group that checks how organisations do their Prevent work.")
# Do you decide or supervise?
LEADS = (
    Answer("no", _("No")),
    Answer("supervise", _("I supervise staff, or decide what happens next for a person"), manages=True),
    Answer(
        "channel-chair",
        _("I chair Channel Panels"),
        (Reason(DECISION_MAKERS, (9,), _("You chair meetings that decide how to help somebody.")),),
    ),
    Answer(
        "senior",
        _("I am in the senior team that runs my organisation"),
        (Reason(GOVERNANCE, (4,), _LEADS),),
        manages=True,
    ),
    Answer("chief-officer", _("I am a chief officer"), (Reason(GOVERNANCE, (5,), _LEADS),)),
    Answer(
        "elected",
        _("I am a councillor, or was elected in another way"),
        (Reason(GOVERNANCE, (6,), _("People elected you to ask how this work is done.")),),
    ),
    Answer("prevent-board", _("I sit on the Prevent Board of the whole area"), (Reason(GOVERNANCE, (1,), _SITS),)),
    Answer("unitary-board", _("I sit on the Prevent Board of one city or council"), (Reason(GOVERNANCE, (2,), _SITS),)),
    Answer(
        "committee",
        _("I sit on a safeguarding committee or a governing board"),
        (Reason(GOVERNANCE, (3,), _SITS),),
    ),
)
