"""Makes the people of the demonstration and its first Board."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from approvals.actions import appoint_first_board
from approvals.models import BoardMembership
from audiences.models import Sector

from . import data


def make_people():
    """Make those who are missing; return {e-mail address: person} of all, and how many were made."""
    listed, password = data.people()
    found = {person.email: person for person in get_user_model().objects.filter(email__endswith=".example")}
    missing = [entry for entry in listed if entry["email"] not in found]
    for entry in missing:
        person = get_user_model().objects.create_user(entry["email"], password, display_name=entry["name"])
        person.groups.add(Group.objects.get(name=entry["role"]))
        found[person.email] = person
    return found, len(missing)


def appoint_board(people):
    """Appoint the first Board unless there is one; return how many members were appointed."""
    if BoardMembership.objects.exists():
        return 0
    sectors = {sector.slug: sector for sector in Sector.objects.all()}
    listed, _password = data.people()
    return len(
        appoint_first_board(
            [
                (people[entry["email"]], sectors[entry["sector"]], entry.get("is_chair", False))
                for entry in listed
                if "sector" in entry
            ]
        )
    )
