"""`import_resources FILE`: say what a spreadsheet would do to the drafts, or do it. Nothing becomes public."""

from functools import partial
from pathlib import Path

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from tqdm import tqdm

from resources.importer.checking import CHANGE, MAKE, NOTHING, check
from resources.importer.drafts import library
from resources.importer.permission import may_import
from resources.importer.problems import FileRefused
from resources.importer.reading import read_table
from resources.importer.saving import save


class Command(BaseCommand):
    """A dry run unless `--save` is given. Exits 1 if a row is wrong."""

    help = "Make or change drafts of resources from a CSV or XLSX file. Without --save, only say what would happen."

    def add_arguments(self, parser):
        """Take the file, the person in whose name drafts are saved, and what to do."""
        parser.add_argument("file", type=Path, help="a CSV (UTF-8) or XLSX file; see export_resources --template")
        parser.add_argument("--by", required=True, metavar="EMAIL", help="who brings the resources in: an Author")
        parser.add_argument("--save", action="store_true", help="save the rows that are right, as drafts")
        parser.add_argument("--update", action="store_true", help="change resources that are in the library already")
        parser.add_argument("--all-or-none", action="store_true", help="save nothing if one row is wrong")

    def handle(self, *args, file, by, update, all_or_none, **options):
        """Check, perhaps save; raise `CommandError` with everything that is wrong."""
        person = self._person(by)
        try:
            plan = check(read_table(file.read_bytes()), person, update, progress=_progress(_("Checking")))
        except OSError as error:
            raise CommandError(_("The file cannot be read: %s") % error) from error
        except FileRefused as refusal:
            raise CommandError("\n".join(refusal.problems)) from refusal
        if options["save"]:
            saved = save(plan, person, all_or_none, progress=_progress(_("Saving")))
            counts, problems = (saved.made, saved.changed, saved.unchanged), saved.problems
            sentence = _("Saved as drafts: %d new, %d changed; %d left as they were.")
        else:
            counts, problems = [len(plan.with_action(action)) for action in (MAKE, CHANGE, NOTHING)], plan.problems
            sentence = _("With --save: %d new drafts, %d changed, %d left as they are.")
        self.stdout.write(sentence % tuple(counts))
        if problems:
            raise CommandError("\n".join([self._summary(problems, options["save"], all_or_none), *map(str, problems)]))

    def _person(self, email):
        try:
            person = get_user_model().objects.get_by_natural_key(email)
        except get_user_model().DoesNotExist as error:
            raise CommandError(_("Nobody signs in with the e-mail address %s.") % email) from error
        page = library()
        if page is None:
            raise CommandError(_("There is no library yet. Make the page “Resource library” in the admin first."))
        if not may_import(person, page):
            raise CommandError(_("%s may not add resources. Give an Author's e-mail address.") % person)
        return person

    def _summary(self, problems, is_saving, all_or_none):
        rows = len({problem.row for problem in problems})
        if is_saving and all_or_none:
            return _("Nothing was saved, since rows are wrong (%d):") % rows
        if is_saving:
            return _("These rows were not saved (%d). Mend them, and import the file again with --update:") % rows
        return _("These rows are wrong (%d):") % rows


def _progress(label):
    """Return a function that shows how far the rows are, where somebody looks at a terminal."""
    return partial(tqdm, desc=label, unit=" rows", disable=None)
