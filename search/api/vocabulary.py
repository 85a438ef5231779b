"""The Board's vocabulary as data: its lists in its own words and order, retired entries with their successors."""

from audiences.models import ContentTopic, DeliveryMethod, LearningOutcome, RoleType, Sector, TargetAudience
from resources.models import Licence, ResourceKind

LISTS = {
    "role_types": RoleType,
    "target_audiences": TargetAudience,
    "learning_outcomes": LearningOutcome,
    "content_topics": ContentTopic,
    "delivery_methods": DeliveryMethod,
    "sectors": Sector,
}


def vocabulary():
    """Return a `Vocabulary`; one query for each list."""
    return {name: [_term(entry) for entry in _read(model)] for name, model in LISTS.items()} | {
        "kinds": _choices(ResourceKind),
        "licences": _choices(Licence),
    }


def _read(model):
    of_role_types = hasattr(model, "role_type")
    return model.objects.select_related("successor__role_type" if of_role_types else "successor")


def _term(entry):
    role_type = getattr(entry, "role_type", None)
    return {
        "key": entry.key,
        "name": entry.name,
        "role_type": role_type.key if role_type else None,
        "lead_in": (isinstance(entry, LearningOutcome) and role_type.outcomes_lead) or None,
        "retired_on": entry.retired_on,
        "successor": entry.successor.key if entry.successor else None,
    }


def _choices(choices):
    return [{"key": key, "label": str(label)} for key, label in choices.choices]
