"""The newest draft of every resource as the values of its columns, in two queries, for import and export."""

from dataclasses import dataclass

from wagtail.models import Locale

from resources.models import Reference, ResourceLibraryPage, ResourcePage

from .columns import COLUMNS, REFERENCE

CHUNK = 200


@dataclass(frozen=True)
class Draft:
    """A resource as its author left it: primary key of the page, and {name of a column: value}."""

    pk: int
    values: dict


def library():
    """Return the page that holds the drafts of the site's own language, or None.

    Translations are not in spreadsheets: they share the reference of their original, and have a desk of their own.
    """
    return ResourceLibraryPage.objects.filter(locale=Locale.get_default()).order_by("path").first()


def drafts(vocabulary):
    """Yield the `Draft` of every resource, the oldest first."""
    references = {reference.translation_key: str(reference) for reference in Reference.objects.all()}
    pages = ResourcePage.objects.filter(locale=Locale.get_default(), alias_of=None).select_related("latest_revision")
    for page in pages.order_by("pk").iterator(chunk_size=CHUNK):
        # A page that code made may have no revision: then the saved row is the draft.
        content = page.latest_revision.content if page.latest_revision else page.serializable_data()
        values = {column.name: column.drafted(content, vocabulary) for column in COLUMNS}
        # Asking the page for its reference gives it one, should it have none.
        yield Draft(page.pk, values | {REFERENCE.name: references.get(page.translation_key) or page.reference})
