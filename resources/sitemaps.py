"""The library's part of the sitemap: the public resources in every language of the site, and nothing else."""

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.utils import translation

from approvals.editions import visible

from .models import CatalogueEntry


class LibrarySitemap(Sitemap):
    """One address for each resource that is public now, at the edition that is current."""

    def items(self):
        """Return the public entries, without their texts."""
        languages = [code for code, _name in settings.LANGUAGES]
        entries = visible(CatalogueEntry.objects.filter(language__in=languages))
        return entries.only("reference", "slug", "language", "approved_on").order_by("reference", "language")

    def location(self, entry):
        """Return the address of a resource in its own language."""
        with translation.override(entry.language):
            return entry.get_absolute_url()

    def lastmod(self, entry):
        """Return the day on which the Board approved the current edition."""
        return entry.approved_on
