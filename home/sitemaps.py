"""The sitemap of public pages of this app that are no Wagtail pages."""

from django.contrib.sitemaps import Sitemap
from django.urls import reverse

from audiences.models import RoleType


class RoleTypeSitemap(Sitemap):
    """Role types and the way to report a concern."""

    i18n = False

    def items(self):
        """Return the addresses."""
        return [
            reverse("role_types"),
            reverse("report_a_concern"),
            reverse("library"),
            reverse("register"),
            *(reverse("role_type", args=[slug]) for slug in RoleType.objects.values_list("slug", flat=True)),
        ]

    def location(self, item):
        """Return an item as it is: an address."""
        return item
