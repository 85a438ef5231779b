"""Whichever way a draft goes, the public finds nothing of it, on any surface."""

import pytest
from django.apps import apps

from resources.models import CatalogueEntry
from tests.approvals.plain_resource import approved as approve

from .by_code import WAYS_BY_CODE
from .by_workflow import WAYS_BY_WORKFLOW
from .in_the_admin import WAYS_IN_THE_ADMIN
from .secret import found_by_the_public, secret_draft, with_commits

WAYS = [*WAYS_BY_CODE, *WAYS_IN_THE_ADMIN, *WAYS_BY_WORKFLOW]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_public_finds_nothing_that_the_board_did_not_approve(client, site, people, way):
    draft = secret_draft(people)
    client.raise_request_exception = False  # a refusal of Wagtail's is as good as one of ours
    with_commits(way, client, people, draft)
    assert found_by_the_public(client, draft) == []
    assert not CatalogueEntry.objects.exists()


def test_search_of_surfaces_finds_what_is_public(client, site, people):
    """The search above would find it: an approved resource is on each of the surfaces where it belongs."""
    draft = secret_draft(people)
    approve(draft, people)
    assert len(found_by_the_public(client, draft)) == 13


@pytest.mark.parametrize(
    "app",
    [
        "wagtail.api.v2",
        "wagtail.contrib.redirects",
        "wagtail.contrib.search_promotions",
        "wagtail.contrib.simple_translation",
    ],
)
def test_part_of_wagtail_that_would_be_a_way_is_not_installed(app):
    assert not apps.is_installed(app)
