"""`export_register FILE`: write all of the register to a file that `verify_register.py` verifies without this site.

Lives in resources beside `verify_register`.
"""

import os
import tempfile
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from tqdm import tqdm

from approvals.export import PUBLIC, WHOLE, as_text, export_lines


class Command(BaseCommand):
    """Writes all of it or nothing. The file has people's numbers and what is not public: keep it safe."""

    help = "Write the register, or with --public what anybody may download, to a file of JSON Lines."

    def add_arguments(self, parser):
        """Take the file, which is not overwritten unless asked for."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--public", action="store_true", help="write what the public may download")
        parser.add_argument("--overwrite", action="store_true", help="replace a file that is there")

    def handle(self, *args, file, **options):
        """Write; raise `CommandError` if the file is there already or cannot be written."""
        if file.exists() and not options["overwrite"]:
            raise CommandError(_("%s is there already. Give another name, or --overwrite.") % file)
        scope = PUBLIC if options["public"] else WHOLE
        try:
            self._write(file, scope)
        except OSError as error:
            raise CommandError(_("The file cannot be written: %s") % error) from error
        self.stdout.write(_("Written: %s") % file)
        self.stdout.write(_("Next: python3 verify_register.py %s") % file)

    def _write(self, file, scope):
        handle, part = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}-")
        try:
            with (
                os.fdopen(handle, "w", encoding="utf-8") as target,
                tqdm(desc=_("Register"), unit=" entries", disable=None) as entries,
            ):
                for line in export_lines(settings.BOARD_NAME, scope, entries.update):
                    target.write(as_text(line))
            os.replace(part, file)
        except BaseException:
            os.unlink(part)
            raise
