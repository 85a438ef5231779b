"""The kinds of standardised resource."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ResourceKind(models.TextChoices):
    """What a resource is. The value stands in spreadsheets and in addresses of the finder."""

    GUIDANCE = "guidance", _("Guidance")
    E_LEARNING = "e-learning", _("E-learning")
    TRAINING_PACK = "training-pack", _("Training pack")
    LEAFLET = "leaflet", _("Leaflet")
    TOOLKIT = "toolkit", _("Toolkit")
    CASE_STUDY = "case-study", _("Case study")
    SELF_ASSESSMENT = "self-assessment", _("Self-assessment")
    STRATEGY = "strategy", _("Strategy")
    LEGISLATION = "legislation", _("Legislation")
    REPORT = "report", _("Report")
    FRAMEWORK = "framework", _("Framework")
