"""The licences under which people may use a resource."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Licence(models.TextChoices):
    """What a reader may do with the material."""

    OGL_3 = "ogl-3", _("Open Government Licence 3.0")
    CC_BY_4 = "cc-by-4", _("Creative Commons Attribution 4.0")
    BOARD = "board", _("The Board's own: free to use in training, unchanged")
    LINK_ONLY = "link-only", _("The publisher's own terms: we only link to it")
