"""The terms with which measured contents are tagged: the Board's vocabulary, as canonical content words it."""

from audiences.models import ContentTopic, DeliveryMethod, LearningOutcome, RoleType, Sector, TargetAudience
from benchmarks.contents import LISTS, Terms
from resources.models import ResourceKind
from resources.models.licences import Licence

MODELS = dict(zip(LISTS, (TargetAudience, LearningOutcome, ContentTopic, DeliveryMethod), strict=True))


def read_terms():
    """Return the `Terms` of the vocabulary that is loaded."""
    return Terms(
        role_types=[_term(role_type) for role_type in RoleType.objects.all()],
        sectors=[_term(sector) for sector in Sector.objects.all()],
        lists={name: _by_role_type(model) for name, model in MODELS.items()},
        kinds=_labels(ResourceKind),
        licences=_labels(Licence),
    )


def _by_role_type(model):
    found = {}
    for entry in model.objects.all():
        term = _term(entry) | {"role_type": entry.role_type.key}
        if model is LearningOutcome:
            term |= {"lead_in": entry.role_type.outcomes_lead}
        found.setdefault(entry.role_type.key, []).append(term)
    return found


def _term(entry):
    return {"key": entry.key, "label": entry.name}


def _labels(choices):
    return {value: str(label) for value, label in choices.choices}
