"""Whichever way a draft goes, the public finds nothing of it: ways beside the map, and surfaces that are not there."""

import pytest
from django.apps import apps
from wagtail.snippets.models import get_snippet_models

from resources.models import CatalogueEntry
from tests.approvals.plain_resource import approved as approve

from .only_here import WAYS_ONLY_HERE
from .ours import Ours
from .secret import secret_draft, where_found, with_commits
from .short_of_approval import STAGES

pytestmark = pytest.mark.one_database


@pytest.mark.parametrize("way", [*WAYS_ONLY_HERE, *STAGES], ids=lambda way: way.__name__)
def test_public_finds_nothing_that_the_board_did_not_approve(client, site, people, answers, way):
    draft = secret_draft(people)
    client.raise_request_exception = False  # a refusal of Wagtail's is as good as one of ours
    with_commits(way, client, people, draft)
    assert where_found(client, Ours.surfaces(draft), draft.reference, answers=answers) == []
    assert not CatalogueEntry.objects.exists()


def test_search_of_surfaces_finds_what_is_public(client, site, people):
    """The search above would find it: an approved resource is on each of the surfaces where it belongs."""
    draft = secret_draft(people)
    approve(draft, people)
    assert len(where_found(client, Ours.surfaces(draft), draft.reference)) == 37


@pytest.mark.parametrize(
    "address",
    [
        "/feed/",
        "/library/feed/",
        "/search/",
        "/api/drafts/",
        "/api/v2/pages/",
        "/api/v2/documents/",
        "/api/v2/images/",
        "/api/v3/pages/",
        "/library/HIPB-0001/zanzibar-guide.zip",
        "/documents/1/zanzibar.txt",
        "/media/original_images/zanzibar.png",
    ],
)
def test_surface_that_is_not_asked_is_not_there(client, site, address):
    """Whoever adds one of these adds it to `Ours.surfaces`, too."""
    assert client.get(address).status_code == 404


@pytest.mark.parametrize(
    "app",
    [
        "wagtail.api.v2",
        "wagtail.api.v3",
        "wagtail.contrib.redirects",
        "wagtail.contrib.search_promotions",
        "wagtail.contrib.settings",
        "wagtail.contrib.simple_translation",
    ],
)
def test_part_of_wagtail_that_would_be_a_way_is_not_installed(app):
    assert not apps.is_installed(app)


def test_only_snippets_are_the_boards_vocabulary_which_nobody_edits():
    assert {model._meta.app_label for model in get_snippet_models()} <= {"audiences", "stock"}
