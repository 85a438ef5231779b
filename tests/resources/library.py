"""A library with the Board's vocabulary, and a person who may add to it, for the importer's tests."""

from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from wagtail.models import Page

from accounts import roles
from accounts.models import User
from accounts.role_groups import sync_groups
from resources.importer.checking import check
from resources.importer.drafts import library
from resources.importer.reading import read_table
from resources.importer.saving import save
from resources.models import ResourceLibraryPage, ResourcePage

CATALOGUE = Path(__file__).resolve().parents[2] / "cms" / "demo" / "catalogue.csv"


@dataclass
class Desk:
    """An author at work: what the importer's tests do."""

    author: User

    def check(self, table, update=False):
        """Return the plan of a table."""
        return check(table, self.author, update)

    def bring_in(self, table, update=False, all_or_none=False):
        """Check and save a table; return what was saved."""
        return save(self.check(table, update), self.author, all_or_none)

    def bring_in_catalogue(self, update=False):
        """Import the Board's catalogue; return what was saved."""
        return self.bring_in(read_table(CATALOGUE.read_bytes()), update)

    def draft(self, title="One"):
        """Return the newest draft with this title."""
        return ResourcePage.objects.get(draft_title=title).get_latest_revision_as_object()


def make_author(email="author@library.example"):
    """Save and return a person with the role Author."""
    author = User.objects.create_user(email, "a-quiet-river", display_name="Some Author")
    author.groups.add(Group.objects.get(name=roles.AUTHOR))
    return author


@pytest.fixture
def desk(db):
    """An author, the vocabulary and an empty library."""
    sync_groups()
    call_command("load_framework", stdout=StringIO())
    if library() is None:
        Page.get_first_root_node().add_child(instance=ResourceLibraryPage(title="Library of drafts"))
    return Desk(make_author())
