"""`load_framework`: load the Board's vocabulary from the file that the Board ratified."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from audiences.framework import read_framework, read_groups
from audiences.loading import load
from audiences.toml_reading import FrameworkError

STRATEGY = Path(__file__).resolve().parents[2] / "strategy"
GROUPS = "organisation-groups.toml"


class Command(BaseCommand):
    """All or nothing: a file with one mistake changes nothing."""

    help = (
        "Load role types, their lists, sectors and organisations from audiences/strategy/framework.toml. "
        "Safe to run again: names are changed in place, entries that are gone from the file are retired."
    )

    def add_arguments(self, parser):
        """Take another file."""
        parser.add_argument(
            "--file",
            type=Path,
            default=STRATEGY / "framework.toml",
            help=f"another file of the same shape; a file {GROUPS} beside it is read instead of ours",
        )

    def handle(self, *args, **options):
        """Print what changed; raise `CommandError` naming each mistake."""
        path = options["file"]
        groups = path.with_name(GROUPS)
        if not groups.exists():
            groups = STRATEGY / GROUPS
        framework = self._read(path, read_framework)
        loaded = load(framework, self._read(groups, lambda text: read_groups(text, framework)))
        for done in loaded:
            if done.added:
                self.stdout.write(_("%(number)s %(list)s added.") % {"number": done.added, "list": done.name})
            for sentence in done.changes:
                self.stdout.write(sentence)
        if not any(done.added or done.changes for done in loaded):
            self.stdout.write(_("The vocabulary is as the file says: nothing changed."))

    def _read(self, path, read):
        try:
            return read(path.read_text(encoding="utf-8"))
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            problems = [_("line %s is not UTF-8. Save the file with the encoding UTF-8.") % line]
        except OSError as error:
            problems = [_("the file cannot be read (%s). Give the path of a TOML file.") % error.strerror]
        except FrameworkError as error:
            problems = error.problems
        raise CommandError("\n".join([_("Nothing was loaded. %s:") % path.name, *problems]))
