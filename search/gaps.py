"""The gaps: which learning outcomes of which role types no public resource teaches."""

from dataclasses import dataclass
from urllib.parse import urlencode

from audiences.models import LearningOutcome, RoleType

from .filters import library_address
from .index import index


@dataclass(frozen=True)
class Taught:
    """A learning outcome, how many public resources teach it, and where the finder shows them."""

    outcome: LearningOutcome
    count: int

    @property
    def address(self):
        """The address of the finder with its role type and this outcome."""
        pairs = [("role_type", self.outcome.role_type.key), ("learning_outcome", self.outcome.key)]
        return library_address(urlencode(pairs))


@dataclass(frozen=True)
class RoleTypeTaught:
    """A role type with its outcomes, the least taught first."""

    role_type: RoleType
    outcomes: list[Taught]

    @property
    def gaps(self):
        """How many of its outcomes no public resource teaches."""
        return sum(not taught.count for taught in self.outcomes)


def outcomes_taught(language):
    """Return a `RoleTypeTaught` for each role type, in the strategy's order, for what is public in a language.

    Two queries.
    """
    by_role_type = {}
    with index() as (bitmaps, _version):
        public = bitmaps.public & bitmaps.having(f"language:{language}")
        for outcome in LearningOutcome.objects.current():
            taught = (bitmaps.having(f"learning_outcomes:{outcome.key}") & public).bit_count()
            by_role_type.setdefault(outcome.role_type, []).append(Taught(outcome, taught))
    return [
        RoleTypeTaught(role_type, sorted(outcomes, key=lambda taught: taught.count))
        for role_type, outcomes in by_role_type.items()
    ]
