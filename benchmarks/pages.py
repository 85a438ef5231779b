"""Saves pages of Wagtail by the hundred, with their index for the admin's search, as saving one by one would.

Django makes no rows of models with parents in bulk (5.2, QuerySet.bulk_create), so those of `Page` go first, then those
of the page type. Neither signals nor revisions.
"""

from collections import defaultdict

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Max
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

# modelsearch (1.3.2) looks at all titles of its index after each lot, so lots are large.
AT_ONCE = 2_000


@transaction.atomic
def save_below(parent, pages, many_to_many):
    """Save new pages of one type as the last children of a page; `many_to_many` has {field: keys} for each."""
    model = type(pages[0])
    content_type = ContentType.objects.get_for_model(model)
    first = 1 + _last_step(parent)
    for step, page in enumerate(pages, start=first):
        page.depth = parent.depth + 1
        page.path = Page._get_path(parent.path, page.depth, step)
        page.numchild = 0
        page.content_type = content_type
        page.draft_title = page.title
        page.set_url_path(parent)
    rows = Page.objects.bulk_create(
        Page(**{field.attname: getattr(page, field.attname) for field in Page._meta.concrete_fields}) for page in pages
    )
    for page, row in zip(pages, rows, strict=True):
        page.pk = page.page_ptr_id = row.pk
        page._state.adding = False
    model._base_manager.all()._batched_insert(pages, model._meta.local_concrete_fields, batch_size=None)
    _relate(model, pages, many_to_many)
    Page.objects.filter(pk=parent.pk).update(numchild=first - 1 + len(pages))
    get_search_backend().add_bulk(model, pages)


def _last_step(parent):
    last = parent.get_children().aggregate(last=Max("path"))["last"]
    return Page._str2int(last[-Page.steplen :]) if last else 0


def _relate(model, pages, many_to_many):
    rows = defaultdict(list)
    for page, keys in zip(pages, many_to_many, strict=True):
        for name, values in keys.items():
            field = model._meta.get_field(name)
            rows[field] += [
                {field.m2m_field_name(): page, field.m2m_reverse_field_name() + "_id": key} for key in values
            ]
    for field, values in rows.items():
        through = field.remote_field.through
        through.objects.bulk_create(through(**value) for value in values)
