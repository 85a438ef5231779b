"""The part of the sitemap that names the site's own views: role types, the library, the register, concerns."""

from django.contrib.sitemaps import Sitemap
from django.urls import reverse

from audiences.models import RoleType


class RoleTypeSitemap(Sitemap):
    """The addresses that are neither a Wagtail page nor a resource, as (name, *arguments), in each language."""

    i18n = alternates = x_default = True

    def items(self):
        """Return the addresses by their names."""
        return [
            ("role_types",),
            ("outcome_coverage",),
            ("report_a_concern",),
            ("library",),
            ("register",),
            ("open_data",),
            *(("role_type", slug) for slug in RoleType.objects.values_list("slug", flat=True)),
        ]

    def location(self, item):
        """Return the address of an item."""
        name, *arguments = item
        return reverse(name, args=arguments)
