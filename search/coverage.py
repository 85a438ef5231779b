"""Coverage: how many public resources teach each learning outcome, by the role types that they are for.

Each count is what the finder finds with that role type and that outcome, for the readers of a language.
"""

from dataclasses import dataclass
from urllib.parse import urlencode

from audiences.models import LearningOutcome, RoleType

from .filters import library_address
from .index import index

# The least count of each shade; below the first there is nothing to shade.
SHADES = ((6, "many"), (3, "some"), (1, "few"))


@dataclass(frozen=True)
class Cell:
    """How many resources for a role type teach an outcome; `is_own` where the outcome is one of that role type."""

    outcome: LearningOutcome
    role_type: RoleType
    count: int

    @property
    def is_own(self):
        """Whether the Board asks this outcome of this role type."""
        return self.role_type.pk == self.outcome.role_type_id

    @property
    def shade(self):
        """The name of the shade, or "" where there is nothing."""
        return next((name for least, name in SHADES if self.count >= least), "")

    @property
    def address(self):
        """The address of the finder with exactly this role type and this outcome."""
        return library_address(urlencode([("role_type", self.role_type.key), ("learning_outcome", self.outcome.key)]))


@dataclass(frozen=True)
class RoleTypeCovered:
    """A role type with a row for each of its outcomes, as (outcome, a `Cell` for each role type), in its own order."""

    role_type: RoleType
    rows: list

    @property
    def taught(self):
        """How many of its outcomes some public resource for this very role type teaches."""
        return sum(any(cell.is_own and cell.count for cell in cells) for _outcome, cells in self.rows)


def coverage(language):
    """Return the role types and a `RoleTypeCovered` for each of them, in the strategy's order. Three queries."""
    role_types = list(RoleType.objects.current())
    rows = {role_type.pk: [] for role_type in role_types}
    with index() as (bitmaps, _version):
        seen = bitmaps.seen[language]
        readers_see = [(role_type, seen & bitmaps.having(f"role_types:{role_type.key}")) for role_type in role_types]
        for outcome in LearningOutcome.objects.current().filter(role_type__in=rows):
            teaching = bitmaps.having(f"learning_outcomes:{outcome.key}")
            cells = [Cell(outcome, role_type, (teaching & found).bit_count()) for role_type, found in readers_see]
            rows[outcome.role_type_id].append((outcome, cells))
    return role_types, [RoleTypeCovered(role_type, rows[role_type.pk]) for role_type in role_types]
