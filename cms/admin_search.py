"""Wagtail's own search in the admin, with a save that costs the same however many pages the index holds.

`title_norm` lets matches in short titles rank higher: the average length of a title, divided by that of this one.
modelsearch 1.3.2 reckons the average of the whole table at every save, and looks through the whole table for rows
without a norm (backends/database/*/*.py, `_refresh_title_norms`). Here a save reckons the norm of what was saved, by
the average of the newest titles. Wagtail's command `wagtail_update_index` reckons all of it, as ever.

It stands here since it is wiring: only the settings name it, and nothing of ours imports it.
"""

from functools import cache

from django.db.models import Avg, F
from django.db.models.functions import Length
from modelsearch.utils import get_content_type_pk
from wagtail.search.backends import database

# So many titles stand for all. The scale of the norms is all that they decide, not the order of titles among them.
NEWEST = 100


class NormsOfTheSaved:
    """What an index of modelsearch's does otherwise."""

    def add_items(self, model, objs):
        """Enter objects of a model, and reckon the norms of these alone."""
        self._saved = {"content_type_id": get_content_type_pk(model), "object_id__in": [str(obj.pk) for obj in objs]}
        super().add_items(model, objs)

    def _refresh_title_norms(self, full=False):
        if full:
            return super()._refresh_title_norms(full=True)
        titled = self.entries.annotate(length=Length("title")).filter(length__gt=0)
        newest = self.entries.order_by("-pk").annotate(length=Length("title"))[:NEWEST]
        average = newest.aggregate(average=Avg("length"))["average"]
        if average:
            titled.filter(**self._saved).update(title_norm=average / F("length"))


@cache
def index_of(index_class):
    """Return the class of index that saves as described above, made of modelsearch's for this database."""
    return type(index_class.__name__, (NormsOfTheSaved, index_class), {})


def SearchBackend(params):
    """Return modelsearch's backend for this database, with an index of ours. By this name modelsearch asks for it."""
    backend = database.SearchBackend(params)
    if hasattr(backend.index_class, "_refresh_title_norms"):
        backend.index_class = index_of(backend.index_class)
    return backend
