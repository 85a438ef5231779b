"""The search index of the admin, brought up to date once after many saves instead of at every one of them.

modelsearch 1.3.2 measures all titles of its index anew at each save, so an import would slow down with every row. It
offers no way to wait, but its receiver can be taken off for a while. Pages that others save in that time are caught up
with too: all that were saved since the beginning are indexed at the end.
"""

from contextlib import contextmanager

from django.db.models.signals import post_save
from django.utils import timezone
from wagtail.search.backends import get_search_backends
from wagtail.search.signal_handlers import post_save_signal_handler

CHUNK = 500


@contextmanager
def indexed_once(model):
    """Within, saving pages of this model leaves the index alone; afterwards it has them all."""
    since = timezone.now()
    post_save.disconnect(post_save_signal_handler, sender=model)
    try:
        yield
    finally:
        post_save.connect(post_save_signal_handler, sender=model)
        _index(model.get_indexed_objects().filter(latest_revision_created_at__gte=since).order_by("pk"))


def _index(pages):
    last = 0
    while chunk := list(pages.filter(pk__gt=last)[:CHUNK]):
        for backend in get_search_backends(with_auto_update=True):
            backend.add_bulk(type(chunk[0]), chunk)
        last = chunk[-1].pk
