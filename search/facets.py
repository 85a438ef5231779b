"""The facets of the finder, in the order in which a practitioner thinks, and the terms that each one offers.

A facet's values are the keys that approved content holds; their wording and order are the vocabulary's.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from audiences.models import RoleType, Sector, TargetAudience
from resources.models import ResourceKind


@dataclass(frozen=True)
class Term:
    """A value that a facet offers. `group` is the key of its role type, where the facet is grouped by them."""

    key: str
    label: str
    group: str = ""
    is_retired: bool = False


@dataclass(frozen=True, eq=False)
class Facet:
    """A facet is equal to itself alone, so that it may be a key whatever the language of its label.

    `name` is the parameter of the address, `stored_as` the prefix of its values in `CatalogueEntry.facets`.
    """

    name: str
    stored_as: str
    label: str | Promise
    read_terms: Callable
    is_vocabulary: bool = True

    @property
    def lang(self):
        """The language of its terms where it is not that of the request, else "": the Board words them in its own."""
        is_foreign = self.is_vocabulary and get_language() != settings.LANGUAGE_CODE
        return settings.LANGUAGE_CODE if is_foreign else ""

    def token(self, key):
        """Return a value as the catalogue stores it."""
        return f"{self.stored_as}:{key}"


def _role_types():
    return [Term(entry.key, entry.name, is_retired=bool(entry.retired_on)) for entry in RoleType.objects.all()]


def _target_audiences():
    return [
        Term(entry.key, entry.name, group=entry.role_type.key, is_retired=bool(entry.retired_on))
        for entry in TargetAudience.objects.all()
    ]


def _sectors():
    return [Term(entry.key, entry.name, is_retired=bool(entry.retired_on)) for entry in Sector.objects.all()]


def _kinds():
    return [Term(key, label) for key, label in ResourceKind.choices]


ROLE_TYPE = Facet("role_type", "role_types", _("Role type"), _role_types)
FACETS = (
    ROLE_TYPE,
    Facet("target_audience", "target_audiences", _("Target audience"), _target_audiences),
    Facet("sector", "sectors", _("Sector"), _sectors),
    Facet("kind", "kind", _("Kind of resource"), _kinds, is_vocabulary=False),
)


def read_vocabulary():
    """Return {facet: {key: `Term`}} in the vocabulary's order, retired terms included: one query for each list."""
    return {facet: {term.key: term for term in facet.read_terms()} for facet in FACETS}
