"""`setup_languages`: make what the site needs in each of its other languages. After `setup_site`."""

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from home.languages import set_up_languages
from home.models import HomePage


class Command(BaseCommand):
    """Idempotent: makes what is missing and leaves the rest alone."""

    help = "Make the home page, the place of drafts and the ordinary pages in each other language of the site."

    @transaction.atomic
    def handle(self, *args, **options):
        """Set up, and say what was made; raise `CommandError` where there is no site yet."""
        if not HomePage.objects.exists():
            raise CommandError("There is no home page yet. Run setup_site first.")
        made = set_up_languages()
        self.stdout.write(f"Made: {', '.join(made)}." if made else "The languages are set up already: nothing changed.")
