"""`run_due`: do what time alone has made due. Run it every few minutes, or let it watch: twice does nothing more."""

import signal
import sys
import time
from contextlib import suppress

from django.core.management.base import BaseCommand, CommandError
from django.db import close_old_connections
from django.utils.translation import gettext as _

from resources.due import do_duties

INTERVAL = 60  # seconds


class Command(BaseCommand):
    """Says one line for each duty. Lives in resources, since the catalogue's day of review is one of them."""

    help = "Settle votes, send reminders and daily messages, verify the register: whatever is due by now."

    def add_arguments(self, parser):
        """Take whether to go on."""
        parser.add_argument("--watch", action="store_true", help="do it every minute, and say only what was done")

    def handle(self, *args, watch=False, **options):
        """Do what is due once, or every minute; raise `CommandError` naming the duties that failed."""
        if not watch:
            failed = self._run(says_all=True)
            if failed:
                raise CommandError(_("Failed: %s. The other duties were done.") % ", ".join(failed))
            return
        # `make run` and service managers stop it so: a duty is given back before it ends.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit())
        with suppress(KeyboardInterrupt):
            while True:
                self._run(says_all=False)
                close_old_connections()
                time.sleep(INTERVAL)

    def _run(self, says_all):
        """Do what is due; return the titles of the duties that failed."""
        failed = []
        for done in do_duties():
            if done.said or says_all:
                self.stdout.write(f"{done.duty.title}: {done.said or _('nothing was due')}.")
            if done.has_failed:
                failed.append(str(done.duty.title))
        return failed
