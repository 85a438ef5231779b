"""The role types as one picture: a band that narrows from everybody to the few who hold to account.

The picture shows that there are ever fewer people, no figure: nobody has counted them.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from audiences.models import RoleType

# Who they are, what they do about a worry, and to whom they pass it, in our words; the Board's are in the vocabulary.
WORDS = {
    "essential-awareness": (
        _("Everybody"),
        _("Know what Prevent is, and how to report a worry."),
        _("Tell staff who can report it"),
    ),
    "alerters": (
        _("Those who notice"),
        _("See the signs at work, and report them."),
        _("Report it to those who respond"),
    ),
    "responders": (
        _("Those who respond"),
        _("Work with the person who may be at risk."),
        _("Ask those who decide"),
    ),
    "decision-makers": (
        _("Those who decide"),
        _("Agree the next steps, and lead the staff who take them."),
        _("Answer to those who hold to account"),
    ),
    "governance": (_("Those who hold to account"), _("Ask all the others whether the work is done well."), ""),
}
WIDEST, NARROWEST = 100, 28  # of the band, in hundredths of its space
MOST_PEOPLE = 5  # drawn in the first step


@dataclass(frozen=True)
class Step:
    """A role type in the picture. `begins` and `ends`: how wide the band is there; `people`: how many are drawn."""

    role_type: RoleType
    who: str | Promise
    does: str | Promise
    passes_on: str | Promise
    begins: float
    ends: float
    people: range

    @property
    def across(self):
        """The corners of its piece of a band that runs along the line of text, in a square of 100."""
        begins, ends = (100 - self.begins) / 2, (100 - self.ends) / 2
        return f"0,{begins:g} 100,{ends:g} 100,{100 - ends:g} 0,{100 - begins:g}"

    @property
    def down(self):
        """The corners of its piece of a band that runs down the page."""
        return " ".join(",".join(reversed(corner.split(","))) for corner in self.across.split())


def diagram_steps(role_types):
    """Return a `Step` for each role type, in the order given; one that we have no words for has its name alone."""
    role_types = list(role_types)
    narrower = (WIDEST - NARROWEST) / max(len(role_types), 1)
    return [
        Step(
            role_type,
            *WORDS.get(role_type.slug, ("", "", "")),
            begins=round(WIDEST - narrower * position, 1),
            ends=round(WIDEST - narrower * (position + 1), 1),
            people=range(max(MOST_PEOPLE - position, 1)),
        )
        for position, role_type in enumerate(role_types)
    ]
