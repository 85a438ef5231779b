"""`load_demo`: fill an empty site with the demonstration. Every stage is reached through the site's own actions."""

import io

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.test.utils import override_settings
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from tqdm import tqdm

from approvals.editions import visible
from approvals.models import Notification
from approvals.reminders import remind_of_chairs_actions, remind_of_deadlines
from cms.demo import data
from cms.demo.journeys import steps
from cms.demo.library import import_catalogue
from cms.demo.local_routes import write_local_routes
from cms.demo.own_resources import write_own_resources
from cms.demo.people import appoint_board, make_people
from cms.demo.synonyms import write_synonyms
from resources.models import CatalogueEntry
from resources.review_reminders import remind_of_review_dates

# What a real site needs too; each is safe to run again.
SETTING_UP = ("load_framework", "sync_roles", "setup_site", "setup_languages", "setup_board_workflow")


class Command(BaseCommand):
    """Safe to run again: it makes what is missing, and leaves alone what people changed since."""

    help = "Fill an empty site with invented people and the Board's real catalogue, at every stage of approval."

    def handle(self, *args, **options):
        """Load what is missing and say who signs in as what; raise `CommandError` where no demonstration is wanted."""
        if not settings.DEMONSTRATION:
            raise CommandError(
                "This site is no demonstration: nothing was loaded, since its people and votes are real."
            )
        for name in SETTING_UP:
            call_command(name, stdout=io.StringIO())
        began = timezone.now()
        with override_settings(EMAIL_BACKEND="django.core.mail.backends.dummy.EmailBackend"):
            anything_loaded = self._load()
            if anything_loaded:
                _tell_nobody(since=began)
        if anything_loaded:
            public = visible(CatalogueEntry.objects.all()).count()
            self.stdout.write(f"The demonstration is loaded: {public} resources are public, the rest is on its way.")
        else:
            self.stdout.write("There is nothing to do: the demonstration is loaded.")
        self._say_who_signs_in()

    def _load(self):
        """Load what is missing; return whether anything was."""
        today = timezone.localdate()
        people, people_made = make_people()
        members = appoint_board(people)
        imported = import_catalogue(people["author@demo.example"], today, _progress("Importing"))
        written = write_own_resources(people["author2@demo.example"], today)
        synonyms = write_synonyms()
        routes = write_local_routes(today)
        remaining = steps(people)
        for _title, go in _progress("Reviewing and voting")(remaining):
            go()
        return bool(people_made or members or imported or written or synonyms or routes or remaining)

    def _say_who_signs_in(self):
        listed, password = data.people()
        width = max(len(person["email"]) for person in listed)
        self.stdout.write("")
        for person in listed:
            role = "Board member, chair" if person.get("is_chair") else person["role"]
            self.stdout.write(f"  {person['email']:{width}}  {role} ({person['name']})")
        self.stdout.write(
            f"Sign in at /sign-in/ as one of these, with the password “{password}”; or read as the public does."
        )


def _tell_nobody(since):
    """Mark what loading told people, and what time would tell them of it today, as sent: a mail box begins empty."""
    for remind_of in (remind_of_deadlines, remind_of_chairs_actions, remind_of_review_dates):
        remind_of()
    now = timezone.now()
    Notification.objects.filter(sent_at=None, made_at__gte=since).update(sent_at=now, next_try_at=None)
    DBTaskResult.objects.filter(backend_name="mail", enqueued_at__gte=since).delete()


def _progress(label):
    """Return a function that shows how far a list is, where somebody looks at a terminal."""
    return lambda rows: tqdm(rows, desc=label, disable=None)
