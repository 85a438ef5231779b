"""People of each role, and a client that is signed in as one of them."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from accounts.role_groups import sync_groups

PASSWORD = "a-long-and-quiet-river"


@pytest.fixture
def person(db):
    """Make a person who holds the named roles: `person("ada@example.org", "Author")`."""
    sync_groups()

    def make(email="robin@example.org", *roles, **fields):
        fields.setdefault("display_name", email.partition("@")[0].title())
        someone = get_user_model().objects.create_user(email, PASSWORD, **fields)
        someone.groups.set(Group.objects.filter(name__in=roles))
        assert someone.groups.count() == len(roles)
        return someone

    return make


@pytest.fixture
def signed_in(client, person):
    """Sign a new person of the named roles in: `client = signed_in("Author")`."""

    def sign_in(*roles, **fields):
        client.force_login(person("signed.in@example.org", *roles, **fields))
        return client

    return sign_in
