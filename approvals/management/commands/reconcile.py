"""`reconcile`: move Wagtail's workflows to where our records stand, where a step after a commit was missed."""

from django.core.management.base import BaseCommand
from django.utils.translation import ngettext

from approvals.desk import reconcile


class Command(BaseCommand):
    """Mends the desk's view; the public never depended on it."""

    help = "Move Wagtail's workflows to where the records of review and vote stand."

    def handle(self, *args, **options):
        """Reconcile, and say how many workflows were moved."""
        moved = reconcile()
        self.stdout.write(
            ngettext("%d workflow was moved.", "%d workflows were moved.", moved) % moved
            if moved
            else "Every workflow already agrees with the records."
        )
