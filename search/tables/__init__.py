"""The tables of full-text search: not models, since triggers of the database fill them from the texts of the catalogue.

So whoever writes the catalogue, in whatever way, cannot forget them. `migrate` installs and fills them.
"""

from django.db import connections, transaction

from resources.models import CatalogueText

from . import postgresql, sqlite

_BY_VENDOR = {"sqlite": sqlite, "postgresql": postgresql}


def missing(using="default"):
    """Return the names of tables and triggers that are not there, or not as they should be, sorted; empty is well."""
    connection = connections[using]
    with connection.cursor() as cursor:
        return _BY_VENDOR[connection.vendor].missing(cursor)


def install(using="default"):
    """Make the tables and triggers anew, and fill them from the texts of the catalogue."""
    connection = connections[using]
    with transaction.atomic(using=using), connection.cursor() as cursor:
        _BY_VENDOR[connection.vendor].drop(cursor)
        _BY_VENDOR[connection.vendor].install(cursor)


def drop(using="default"):
    """Remove tables and triggers: for a migration, which puts them back, and for nothing else."""
    connection = connections[using]
    if CatalogueText._meta.db_table in connection.introspection.table_names():
        with transaction.atomic(using=using), connection.cursor() as cursor:
            _BY_VENDOR[connection.vendor].drop(cursor)


def drop_before_migrate(using, plan=(), **kwargs):
    """Receiver of `pre_migrate`: a plan that leaves the catalogue alone leaves its index alone, which takes a while."""
    if any(migration.app_label == CatalogueText._meta.app_label for migration, _backwards in plan):
        drop(using)


def install_after_migrate(using, **kwargs):
    """Receiver of `post_migrate`: install what a migration dropped, and mend what is not as it should be."""
    if CatalogueText._meta.db_table in connections[using].introspection.table_names() and missing(using):
        install(using)
