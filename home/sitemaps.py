"""The part of the sitemap that names the site's own views: role types, the library, the register, concerns."""

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.urls import reverse

from audiences.models import RoleType

# Their words are in the site's own language, whatever stands before the address.
ENGLISH_ONLY = ("register", "open_data")


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

    def get_languages_for_item(self, item):
        """Return the languages in which there is such a page."""
        return [settings.LANGUAGE_CODE] if item[0] in ENGLISH_ONLY else [code for code, _name in settings.LANGUAGES]

    def location(self, item):
        """Return the address of an item."""
        name, *arguments = item
        return reverse(name, args=arguments)
