"""Reads the stage and the reference of every draft in a list of Wagtail's at once, instead of one by one."""

from django.db.models import prefetch_related_objects
from wagtail.query import SpecificIterable

from approvals.stage import stages_of

from .models import Reference, ResourcePage


class WithStages(SpecificIterable):
    """Specific pages of which each draft knows its stage and its reference, in a fixed number of queries."""

    def __iter__(self):
        pages = list(super().__iter__())
        read_stages(pages)
        return iter(pages)


def with_stages(pages):
    """Return a queryset of specific pages that gives its drafts their stages when it is read."""
    found = pages.all()
    found._iterable_class = WithStages
    return found


def read_stages(pages):
    """Give the drafts among some specific pages their stage and their reference, in a fixed number of queries."""
    drafts = [page for page in pages if isinstance(page, ResourcePage)]
    prefetch_related_objects(drafts, "locale")
    stages = stages_of(drafts)
    references = Reference.of_many(draft.translation_key for draft in drafts)
    for draft in drafts:
        draft.stage, draft.reference = stages[draft.pk], references.get(draft.translation_key, "")
