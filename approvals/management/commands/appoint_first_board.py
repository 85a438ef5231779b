"""`appoint_first_board FILE`: enter the Board's first members, once, from a CSV of e-mail, sector and chair."""

import csv
from pathlib import Path

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from approvals.actions import appoint_first_board
from approvals.exceptions import ActionRefused
from audiences.models import Sector

COLUMNS = ["email", "sector", "chair"]


class Command(BaseCommand):
    """The only way to a seat that no member confirms; the register shows it."""

    help = 'Enter the first members of the Board from a CSV file with the columns "email,sector,chair" (chair: yes).'

    def add_arguments(self, parser):
        """Take the file."""
        parser.add_argument("file", type=Path)

    def handle(self, *args, file, **options):
        """Enter all members or none; raise `CommandError` naming every row that is wrong."""
        try:
            with file.open(newline="", encoding="utf-8-sig") as source:
                rows = list(csv.DictReader(source))
        except (OSError, UnicodeDecodeError) as error:
            raise CommandError(f"{file} cannot be read as a CSV file in UTF-8: {error}.") from error
        members, problems = self._members(rows)
        if problems:
            raise CommandError("\n".join(problems))
        try:
            memberships = appoint_first_board(members)
        except ActionRefused as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(f"{len(memberships)} members of the Board were entered. The register records them.")

    def _members(self, rows):
        members, problems = [], []
        if not rows or set(rows[0]) != set(COLUMNS):
            return [], [
                f"The first line of the file must be “{','.join(COLUMNS)}”, and a line for each member follows."
            ]
        people = {person.email: person for person in get_user_model().objects.filter(is_active=True)}
        sectors = {sector.slug: sector for sector in Sector.objects.all()}
        for number, row in enumerate(rows, start=2):
            person = people.get((row["email"] or "").strip().lower())
            sector = sectors.get((row["sector"] or "").strip())
            if not person:
                problems.append(f"Line {number}: nobody signs in with the e-mail address “{row['email']}”.")
            if not sector:
                problems.append(
                    f"Line {number}: there is no sector “{row['sector']}”. Use one of: {', '.join(sectors)}."
                )
            members.append((person, sector, (row["chair"] or "").strip().lower() == "yes"))
        return members, problems
