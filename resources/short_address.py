"""The short address of an edition: short enough to be typed from paper, and what the QR code says."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation


def short_address(edition):
    """Return the absolute short address of an `Edition`, which tells whether it is still current."""
    with translation.override(edition.language):
        path = reverse("check_edition", args=[edition.reference, edition.number])
    return settings.WAGTAILADMIN_BASE_URL.rstrip("/") + path
