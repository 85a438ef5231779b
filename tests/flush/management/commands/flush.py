"""`flush` for tests: empties the tables in spite of the triggers, and leaves what a new database has."""

from importlib import import_module

from django.apps import apps
from django.conf import settings
from django.core.management.commands.flush import Command as DjangoFlush
from wagtail.models import Collection, Locale, Page

from approvals import triggers
from resources.models import CatalogueVersion

# The one permission of all libraries that stands in no model, but in a migration.
LOCALIZE = import_module("wagtail_localize.migrations.0006_create_submit_translation_permission")


class Command(DjangoFlush):
    """Exists only where `tests.flush` is installed: on a real site nothing empties the record."""

    def handle(self, **options):
        """Flush between dropping and installing the triggers, and make the rows of libraries' migrations anew."""
        triggers.drop(options["database"])
        try:
            super().handle(**options)
        finally:
            triggers.install(options["database"])
        locale = Locale.objects.create(language_code=settings.LANGUAGE_CODE)
        Page.add_root(title="Root", slug="root", locale=locale)
        Collection.add_root(name="Root")
        CatalogueVersion.objects.create(pk=1, number=0)
        LOCALIZE.create_submit_translation_permission(apps, schema_editor=None)
