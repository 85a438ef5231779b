"""The library's part of the sitemap: the public resources in every language of the site, and nothing else.

Each names the same resource in the other languages. A page of it is two queries, however long it is.
"""

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import Count, Max
from django.utils import translation

from approvals.editions import visible

from .models import CatalogueEntry


class LibrarySitemap(Sitemap):
    """One address for each resource that is public now, at the edition that is current."""

    # Half of what a file may hold (https://www.sitemaps.org/protocol.html), so that alternates fit into its 50 MB.
    limit = 25_000

    def items(self):
        """Return the public entries, without their texts."""
        return _public().only("reference", "slug", "language", "approved_on").order_by("reference", "language")

    def location(self, entry):
        """Return the address of a resource in its own language."""
        with translation.override(entry.language):
            return entry.get_absolute_url()

    def lastmod(self, entry):
        """Return the day on which the Board approved the current edition."""
        return entry.approved_on

    def get_latest_lastmod(self):
        """Return the latest of those days; Django (5.2) would read every entry for it."""
        return _public().aggregate(latest=Max("approved_on"))["latest"]

    def get_urls(self, page=1, site=None, protocol=None):
        """Return a page of addresses, with those of the other languages, which Django takes to be of one item."""
        urls = super().get_urls(page, site, protocol)
        start = f"{self.get_protocol(protocol)}://{self.get_domain(site)}"
        translated = _translated([url["item"].reference for url in urls])
        for url in urls:
            alternates = translated.get(url["item"].reference, {})
            url["alternates"] = [
                {"lang_code": language, "location": start + self.location(entry)}
                for language, entry in alternates.items()
            ]
        return urls


def _public():
    return visible(CatalogueEntry.objects.filter(language__in=[code for code, _name in settings.LANGUAGES]))


def _translated(references):
    """Return {reference: {language, or "x-default": entry}} of those that are public in several languages.

    `references` are in order, so that a range names them: a database takes only so many values.
    """
    if not references:
        return {}
    within = _public().filter(reference__range=(references[0], references[-1])).order_by()
    several = within.values("reference").annotate(languages=Count("pk")).filter(languages__gt=1).values("reference")
    found = {}
    for entry in within.filter(reference__in=several).only("reference", "slug", "language").order_by("language"):
        found.setdefault(entry.reference, {})[entry.language] = entry
        if entry.language == settings.LANGUAGE_CODE:
            found[entry.reference]["x-default"] = entry
    return found
