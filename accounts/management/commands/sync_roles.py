"""`sync_roles`: make the groups say what `accounts/roles.py` says. Run it after every `migrate`."""

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from accounts.role_groups import UnknownPermission, groups_not_in_the_table, sync_groups


class Command(BaseCommand):
    """Idempotent: gives what is missing, takes away what is too much, and says so."""

    help = "Make the roles' groups and permissions exactly what accounts/roles.py says. Run it after migrate."

    def handle(self, *args, **options):
        """Print what changed; raise `CommandError` if the table names a permission that does not exist."""
        try:
            done = sync_groups()
        except UnknownPermission as error:
            raise CommandError(str(error)) from error
        for sentence in done:
            self.stdout.write(sentence)
        if not done:
            self.stdout.write(_("The roles are as the table says: nothing changed."))
        for name in groups_not_in_the_table():
            self.stdout.write(
                _("The group “%(name)s” is not in the table of roles and was left alone.") % {"name": name}
            )
