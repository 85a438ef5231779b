"""The short address of an edition: short enough to be typed from paper, and what the QR code says."""

from django.urls import reverse
from django.utils import translation

from .addresses import absolute


def short_address(edition):
    """Return the absolute short address of an `Edition`, which tells whether it is still current."""
    with translation.override(edition.language):
        return absolute(reverse("check_edition", args=[edition.reference, edition.number]))
