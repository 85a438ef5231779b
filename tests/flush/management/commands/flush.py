"""`flush` for tests: drops the triggers, empties the tables, installs the triggers again."""

from django.core.management.commands.flush import Command as DjangoFlush

from approvals import triggers


class Command(DjangoFlush):
    """Exists only where `tests.flush` is installed: on a real site nothing empties the record."""

    def handle(self, **options):
        """Flush between dropping and installing the triggers."""
        triggers.drop(options["database"])
        try:
            super().handle(**options)
        finally:
            triggers.install(options["database"])
