"""What Wagtail's list of pages shows of drafts, read for all of them at once: stage and reference.

`wagtail_hooks.py` imports this module, which registers itself.
"""

from django.db.models import prefetch_related_objects
from wagtail import hooks
from wagtail.query import SpecificIterable

from approvals.stage import stages_of

from .models import Reference, ResourcePage


class WithStages(SpecificIterable):
    """Specific pages of which each draft knows its stage and its reference, in a fixed number of queries."""

    def __iter__(self):
        pages = list(super().__iter__())
        drafts = [page for page in pages if isinstance(page, ResourcePage)]
        prefetch_related_objects(drafts, "locale")
        stages = stages_of(drafts)
        references = Reference.of_many(draft.translation_key for draft in drafts)
        for draft in drafts:
            draft.stage, draft.reference = stages[draft.pk], references.get(draft.translation_key, "")
        return iter(pages)


@hooks.register("construct_explorer_page_queryset")
def read_stages_at_once(parent_page, pages, request):
    """Give the pages of the list their stages."""
    pages._iterable_class = WithStages
    return pages
