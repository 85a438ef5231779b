"""`verify_register`: recompute the register, the stored bytes and the catalogue; exit 1 if anything is wrong.

Lives in resources, since the catalogue's check comes after the gate's.
"""

from itertools import chain

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from tqdm import tqdm

from approvals.register import head
from approvals.verification import register_problems
from resources.catalogue import catalogue_problems

MOST_SHOWN = 20


class Command(BaseCommand):
    """Names the first thing that is wrong, and up to 20 in all."""

    help = "Verify the register both ways, the stored bytes and the catalogue."

    def add_arguments(self, parser):
        """Take a head that somebody wrote down: without one, a cut tail cannot be seen."""
        parser.add_argument("--head", default="", help="a hash printed on a Board paper or a certificate")

    def handle(self, *args, head="", **options):
        """Verify; raise `CommandError` with what is wrong."""
        with (
            tqdm(desc=_("Register"), unit=" entries", disable=None) as entries,
            tqdm(desc=_("Catalogue"), unit=" resources", disable=None) as resources,
        ):
            found = chain(
                register_problems(expected_head=head, progress=entries.update),
                catalogue_problems(progress=resources.update),
            )
            problems = [problem for _number, problem in zip(range(MOST_SHOWN), found, strict=False)]
        if problems:
            more = _(" (only the first %d are shown)") % MOST_SHOWN if len(problems) == MOST_SHOWN else ""
            raise CommandError("\n".join([_("The register does not verify%s:") % more, *problems]))
        self.stdout.write(self._all_is_well())

    def _all_is_well(self):
        last = head()
        if last is None:
            return _("The register verifies: it is empty.")
        return _("The register verifies: %(number)d entries. Head: %(hash)s") % {
            "number": last.number,
            "hash": last.hash,
        }
