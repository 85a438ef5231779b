"""Which drafts use an upload, in their newest revision: Wagtail's own index of references misses what only that has."""

from django.db.models import Q, TextField
from django.db.models.functions import Cast

from .canonical.frozen_files import uploads_of
from .models import LibraryImage, ResourcePage


def drafts_using(upload):
    """Return the newest drafts, as `ResourcePage`s, that use a document or an image."""
    # The text of a revision finds them; a body is JSON within JSON. What only looks alike is left out below.
    within = rf"\"image\": {upload.pk}" if isinstance(upload, LibraryImage) else f'"document": {upload.pk}'
    candidates = ResourcePage.objects.annotate(revision_text=Cast("latest_revision__content", TextField())).filter(
        Q(revision_text__contains=within) | Q(latest_revision=None)
    )
    drafts = [page.get_latest_revision_as_object() for page in candidates.select_related("latest_revision")]
    return [draft for draft in drafts if upload in uploads_of(draft)]
