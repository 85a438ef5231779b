"""The version of all that public pages are made of, and what changed from one version to the next.

A worker that knows a version asks `changes_since` it and follows; `None` tells it to read everything anew.
"""

import uuid
from typing import NamedTuple

from django.db import connection

from audiences.models import VocabularyLoad

from .models import CatalogueChange, CatalogueVersion

THE_ONE = 1
TABLE = CatalogueVersion._meta.db_table
# Asked in every request: what Django takes to write it (0.3 ms) would be a third of a page from memory.
READ = f"SELECT number, token, (SELECT MAX(loaded_at) FROM {VocabularyLoad._meta.db_table}) FROM {TABLE} WHERE id = %s"
# At 60,000 resources each takes a worker 8 ms to follow, and all of them 1.7 s to read. SQLite also refuses a query
# with more values than 32,766.
MOST_CHANGES = 200
# SQLite (from 3.35) and PostgreSQL both know RETURNING; Django's ORM (5.2) does not: one statement fewer in each vote.
COUNT_ON = f"UPDATE {TABLE} SET number = number + 1, token = %s WHERE id = %s RETURNING number"


class Version(NamedTuple):
    """A version of the catalogue and of the vocabulary. Equal ones have the same pages at the same moment."""

    number: int = 0
    token: str = ""
    vocabulary: object = None

    def same_catalogue(self, other):
        """Return whether the entries are the same; the wording of the vocabulary may differ."""
        return self[:2] == other[:2]


def current_version():
    """Return the `Version` that this transaction sees; one query."""
    with connection.cursor() as cursor:
        cursor.execute(READ, [THE_ONE])
        return Version(*(cursor.fetchone() or ()))


def record_change(reference="", language=""):
    """Count one version on, inside the caller's transaction, which others wait for from here on; return its number.

    So versions are committed in their order. Without a reference no entry changes, but pages do (such as by a synonym).
    """
    token = uuid.uuid4().hex
    with connection.cursor() as cursor:
        cursor.execute(COUNT_ON, [token, THE_ONE])
        [number] = cursor.fetchone()
    CatalogueChange.objects.create(number=number, token=token, reference=reference, language=language)
    return number


def record_rebuild():
    """Count one version on and forget all changes before it: every worker reads everything anew."""
    CatalogueChange.objects.filter(number__lt=record_change()).delete()


def changes_since(version):
    """Return the set of (reference, language) that changed after a `Version`; None where the log does not tell.

    It does not where the catalogue was rebuilt, or where that version is another database's, or one undone; nor where
    so much changed that to read everything costs less.
    """
    changes = CatalogueChange.objects.filter(number__gte=version.number).order_by("number").values_list()
    changes = list(changes[: MOST_CHANGES + 2])  # the one that is known, and one too many
    if not changes or changes[0][:2] != (version.number, version.token) or len(changes) > MOST_CHANGES + 1:
        return None
    return {(reference, language) for _number, _token, reference, language in changes[1:] if reference}
