"""`run_due`: do what time alone has made due. Run it every day, or more often: twice does nothing more."""

from collections import Counter

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from approvals.actions import settle_due
from approvals.models import Submission


class Command(BaseCommand):
    """Nothing public waits for it: an edition appears and lapses by the passing of time alone."""

    help = "Settle the votes whose deadline has passed, and remind members where too few have voted."

    def handle(self, *args, **options):
        """Go through the open votes, each in a transaction of its own."""
        done = Counter(settle_due(submission) for submission in Submission.objects.with_open_vote())
        self.stdout.write(
            _("Votes settled: %(settled)d. Reminders of a missed quorum: %(reminded)d. Still open: %(open)d.")
            % {"settled": done["settled"], "reminded": done["reminded"], "open": done["open"]}
        )
