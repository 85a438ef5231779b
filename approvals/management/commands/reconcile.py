"""`reconcile`: move Wagtail's workflows and pages to where our records stand, after a missed step."""

from django.core.management.base import BaseCommand
from django.utils.translation import ngettext

from approvals.desk import reconcile


class Command(BaseCommand):
    """Mends the desk's view; the public never depended on it."""

    help = "Move Wagtail's workflows and pages to where the records of review, vote and withdrawal stand."

    def handle(self, *args, **options):
        """Reconcile, and say how much was moved."""
        moved = reconcile()
        self.stdout.write(
            ngettext("%d step was made up for.", "%d steps were made up for.", moved) % moved
            if moved
            else "Wagtail's workflows and pages already agree with the records."
        )
