"""Where links between pages lead, as addresses that say nothing about drafts: a resource by its reference alone."""

from wagtail.models import Page

from approvals.approvable import Approvable
from resources.models.reference import Reference


def targets_of(page_keys):
    """Return {page key: address} for links to pages, in a fixed number of queries.

    A resource is `resource:HIPB-0042`, whatever its stage; an ordinary page is its path on the site. A page that is
    gone has no address.
    """
    if not page_keys:
        return {}
    pages = list(Page.objects.filter(pk__in=page_keys).select_related("content_type", "locale"))
    resources = [page for page in pages if issubclass(page.specific_class or Page, Approvable)]
    references = Reference.of_many({page.translation_key for page in resources})
    targets = {
        page.pk: f"resource:{references[page.translation_key]}"
        for page in resources
        if page.translation_key in references
    }
    for page in pages:
        if page not in resources and page.live:
            targets[page.pk] = page.get_url()
    return {key: address for key, address in targets.items() if address}
