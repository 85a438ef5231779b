"""Makes the vocabulary's rows say what a framework says. The command `load_framework` asks it.

An entry keeps its row for ever: a new wording changes the row in place, and an entry that is gone from the file is
retired. One that comes back is taken up again, unless it has a successor: then somebody retired it on purpose.
"""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from .models import (
    ContentTopic,
    DeliveryMethod,
    FrontLineSetting,
    LearningOutcome,
    Organisation,
    QualityStrand,
    Recommendation,
    RoleType,
    Sector,
    TargetAudience,
    VocabularyLoad,
)

# Key of a role type's list in the file -> its model.
LIST_MODELS = {
    "learning_outcomes": LearningOutcome,
    "target_audiences": TargetAudience,
    "content": ContentTopic,
    "delivery_methods": DeliveryMethod,
    "front_line_settings": FrontLineSetting,
}


@dataclass(frozen=True)
class Loaded:
    """What loading did to one list: its plural name, how many entries are new, and a sentence for each other change."""

    name: str
    added: int
    changes: list


@transaction.atomic
def load(framework, groups):
    """Store a `Framework` and the set of (sector's slug, name) that stand for many; return a `Loaded` for each list."""
    loaded = [
        _store(
            RoleType,
            ["slug"],
            {
                (role_type.slug,): {
                    "number": number,
                    "name": role_type.name,
                    "function": role_type.function,
                    "outcomes_lead": role_type.outcomes_lead,
                    "audiences_lead": role_type.audiences_lead,
                }
                for number, role_type in enumerate(framework.role_types, start=1)
            },
        ),
        _store(
            Sector,
            ["slug"],
            {
                (sector.slug,): {"number": number, "name": sector.name}
                for number, sector in enumerate(framework.sectors, start=1)
            },
        ),
    ]
    role_types = {role_type.slug: role_type for role_type in RoleType.objects.all()}
    sectors = {sector.slug: sector for sector in Sector.objects.all()}
    for key, model in LIST_MODELS.items():
        wanted = {
            (role_types[role_type.slug], number): {"name": name}
            for role_type in framework.role_types
            for number, name in enumerate(role_type.lists[key], start=1)
        }
        loaded.append(_store(model, ["role_type", "number"], wanted))
    organisations = {
        (sectors[sector.slug], number): {"name": name, "is_group": (sector.slug, name) in groups}
        for sector in framework.sectors
        for number, name in enumerate(sector.organisations, start=1)
    }
    loaded.append(_store(Organisation, ["sector", "number"], organisations))
    for model, names in ((QualityStrand, framework.quality_strands), (Recommendation, framework.recommendations)):
        loaded.append(_store(model, ["number"], {(n,): {"name": name} for n, name in enumerate(names, start=1)}))
    if any(done.added or done.changes for done in loaded):
        VocabularyLoad.objects.create()
    return loaded


def _store(model, known_by, wanted):
    """Make a model's rows say `wanted`: {what an entry is known by: {field: value}}."""
    rows = {tuple(getattr(row, field) for field in known_by): row for row in model.objects.all()}
    new = [model(**dict(zip(known_by, key, strict=True)), **wanted[key]) for key in wanted if key not in rows]
    model.objects.bulk_create(new)
    changes = []
    for key, row in rows.items():
        if sentences := _update(row, wanted[key]) if key in wanted else _retire(row):
            row.save()
            changes += sentences
    return Loaded(str(model._meta.verbose_name_plural), len(new), changes)


def _update(row, fields):
    sentences = []
    if row.retired_on and row.successor_id is None:
        row.retired_on = None
        sentences.append(_("%(key)s: “%(name)s” is taken up again.") % {"key": row.key, "name": row.name})
    for field, value in fields.items():
        old = getattr(row, field)
        if old != value:
            setattr(row, field, value)
            sentences.append(
                _("%(key)s: %(field)s was “%(old)s” and is now “%(new)s”.")
                % {"key": row.key, "field": row._meta.get_field(field).verbose_name, "old": old, "new": value}
            )
    return sentences


def _retire(row):
    if row.retired_on:
        return []
    row.retired_on = timezone.localdate()
    return [_("%(key)s: “%(name)s” is no longer in the file and is retired.") % {"key": row.key, "name": row.name}]
