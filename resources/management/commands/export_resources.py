"""`export_resources FILE`: write the library's drafts, or the empty template, in the shape that the importer takes."""

from functools import partial
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from tqdm import tqdm

from resources.importer.export import CONTENT_TYPES, export, template


class Command(BaseCommand):
    """The ending of the file's name says whether it is CSV or XLSX."""

    help = "Write all drafts of resources to a CSV or XLSX file."

    def add_arguments(self, parser):
        """Take the file, which is overwritten."""
        parser.add_argument("file", type=Path, help="a path that ends in .csv or .xlsx")
        parser.add_argument("--template", action="store_true", help="write the header only, to be filled in")

    def handle(self, *args, file, **options):
        """Write; raise `CommandError` if the file cannot be written."""
        layout = file.suffix.lower().removeprefix(".")
        if layout not in CONTENT_TYPES:
            raise CommandError(_("The name of the file must end in .csv or .xlsx."))
        progress = partial(tqdm, desc=_("Exporting"), unit=" resources", disable=None)
        data = template(layout) if options["template"] else export(layout, progress)
        try:
            file.write_bytes(data)
        except OSError as error:
            raise CommandError(_("The file cannot be written: %s") % error) from error
        self.stdout.write(_("Written: %s") % file)
        if settings.DEMONSTRATION:
            self.stdout.write(_("This is a demonstration: no real Board approved anything in it."))
