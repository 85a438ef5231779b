"""`rebuild_catalogue`: make the catalogue anew from the editions. Needed after templates of content have changed."""

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from tqdm import tqdm

from resources.catalogue import rebuild


class Command(BaseCommand):
    """The same editions give the same rows, byte for byte."""

    help = "Make every catalogue entry anew from the editions."

    def handle(self, *args, **options):
        """Rebuild, and say how many entries there are."""
        with tqdm(desc=_("Catalogue"), unit=" resources", disable=None) as progress:
            made = rebuild(progress=progress.update)
        self.stdout.write(ngettext("The catalogue has %d entry.", "The catalogue has %d entries.", made) % made)
