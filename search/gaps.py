"""The gaps: which learning outcomes of which role types no public resource teaches."""

from collections import Counter
from dataclasses import dataclass
from urllib.parse import urlencode

from audiences.models import LearningOutcome, RoleType
from resources.catalogue import public_entries

from .filters import library_address

STORED_AS = "learning_outcomes:"


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

    Two queries, and one pass over the catalogue.
    """
    counts = Counter()
    for facets in public_entries(language).order_by().values_list("facets", flat=True).iterator(chunk_size=2_000):
        counts.update(token for token in facets.split() if token.startswith(STORED_AS))
    by_role_type = {}
    for outcome in LearningOutcome.objects.current():
        taught = Taught(outcome, counts[f"{STORED_AS}{outcome.key}"])
        by_role_type.setdefault(outcome.role_type, []).append(taught)
    return [
        RoleTypeTaught(role_type, sorted(outcomes, key=lambda taught: taught.count))
        for role_type, outcomes in by_role_type.items()
    ]
