"""`setup_site`: make what the site needs before the first visitor: home page, ordinary pages, place of drafts."""

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import transaction

from home.site import set_up


class Command(BaseCommand):
    """Idempotent: makes what is missing and leaves the rest alone."""

    help = "Make the home page, the ordinary pages, the place of drafts, the collection “Website” and the workflow."

    @transaction.atomic
    def handle(self, *args, **options):
        """Set up, and say what was made."""
        made = set_up(settings.BOARD_NAME, settings.WAGTAILADMIN_BASE_URL)
        self.stdout.write(f"Made: {', '.join(made)}." if made else "The site is set up already: nothing changed.")
