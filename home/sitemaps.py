"""The part of the sitemap that names the site's own views: role types, the library, the register, concerns."""

from django.contrib.sitemaps import Sitemap
from django.urls import reverse

from audiences.models import RoleType


class RoleTypeSitemap(Sitemap):
    """The addresses that are neither a Wagtail page nor a resource."""

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
