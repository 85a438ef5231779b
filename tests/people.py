"""People for the tests: one of each role, and a Board of five appointed by the action that appoints it."""

from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.utils import timezone

from accounts import roles
from accounts.models import User
from approvals.actions import appoint_first_board
from audiences.models import Sector


@dataclass
class People:
    """One person of each role, and the five members of the Board; the first one chairs."""

    author: User
    second_author: User
    reviewer: User
    secretary: User
    auditor: User
    administrator: User
    superuser: User
    members: list


def make_person(name, *role_names, **fields):
    """Save and return a person with roles; the e-mail address is made from the name."""
    person = get_user_model().objects.create_user(
        f"{name.lower().replace(' ', '.')}@library.example", display_name=name, **fields
    )
    person.groups.set([Group.objects.get_or_create(name=role)[0] for role in role_names])
    return person


@pytest.fixture
def sectors(db, request):
    """Two sectors, by slug; on a site that is set up, where a test has both."""
    if "site" in request.fixturenames:
        request.getfixturevalue("site")  # first: `site` on a new database is fifty times as fast
    return {
        slug: Sector.objects.get_or_create(slug=slug, defaults={"number": number, "name": slug.title()})[0]
        for number, slug in enumerate(["education", "health"], start=1)
    }


@pytest.fixture
def people(sectors):
    """People of every role; nobody has two."""
    members = [make_person(f"Member {number}", roles.BOARD_MEMBER) for number in range(1, 6)]
    appoint_first_board(
        [
            (member, sectors["health" if number % 2 else "education"], number == 0)
            for number, member in enumerate(members)
        ]
    )
    return People(
        author=make_person("First Author", roles.AUTHOR),
        second_author=make_person("Second Author", roles.AUTHOR),
        reviewer=make_person("Some Reviewer", roles.REVIEWER),
        secretary=make_person("Some Secretary", roles.BOARD_SECRETARY),
        auditor=make_person("Some Auditor", roles.AUDITOR),
        administrator=make_person("Some Administrator", roles.SYSTEM_ADMINISTRATOR),
        superuser=make_person("Some Superuser", is_superuser=True),
        members=members,
    )


@pytest.fixture
def days_later(monkeypatch):
    """A context manager that moves the clock forward by whole days: the clock is all that tests may patch."""
    real_now = timezone.now

    @contextmanager
    def move(days):
        with monkeypatch.context() as patched:
            patched.setattr(timezone, "now", lambda: real_now() + timedelta(days=days))
            yield

    return move
