"""What was public and is not: the page, the edition and the files answer 410 and say why."""

from datetime import timedelta

import pytest
from django.test import TestCase
from django.utils import timezone

from approvals.actions import redact_content, take_chairs_action, vote
from resources.catalogue import catalogue_problems
from resources.models import CatalogueEntry
from tests.approvals.plain_resource import PlainResource, approved, before_the_board

PLACE = "/library/HIPB-0001/notice-check-share/"
ADDRESSES = [PLACE, f"{PLACE}edition/1/", f"{PLACE}files/handout.txt", f"{PLACE}edition/1/files/handout.txt"]


@pytest.fixture
def resource(site):
    """A resource with a file."""
    return PlainResource(files={"handout.txt": b"Notice, check, share"})


def answers(client):
    """Return the status of each address."""
    return [client.get(address).status_code for address in ADDRESSES]


def by_the_chair(resource, people):
    """Make it public by the chair's action alone, until day 35; return the submission."""
    submission = before_the_board(resource, people)
    ratify_by = timezone.localdate() + timedelta(days=35)
    take_chairs_action(submission, people.members[0], "Schools open on Monday.", ratify_by)
    return submission


def test_chairs_action_says_so_until_it_lapses(client, people, resource, days_later):
    by_the_chair(resource, people)
    assert answers(client) == [200, 200, 200, 200]
    assert "Approved by the chair of the Board" in client.get(PLACE).content.decode()
    assert "Approved by the chair" in client.get("/register/").content.decode()
    with days_later(34):
        assert answers(client) == [200, 200, 200, 200]
    with days_later(35):
        assert answers(client) == [410, 410, 410, 410]
        shown = client.get(PLACE).content.decode()
        assert "The Board did not ratify that" in shown and "Notice, check, share" not in shown
        assert "Notice, check, share" not in client.get("/library/").content.decode()
        assert "Notice, check, share" not in client.get("/register/").content.decode()
        assert "HIPB-0001" not in client.get("/sitemap-library.xml").content.decode()
    assert list(catalogue_problems()) == []


def test_ratified_action_stays_and_says_that_the_board_approved(client, people, resource, days_later):
    submission = by_the_chair(resource, people)
    for member in people.members[1:4]:
        vote(submission, member, "approve")
    with days_later(40):
        assert answers(client) == [200, 200, 200, 200]
        assert "Approved by the Board" in client.get(PLACE).content.decode()
    assert "Ratified" in client.get("/register/").content.decode()
    assert list(catalogue_problems()) == []


def test_refused_action_ends_at_once(client, people, resource):
    submission = by_the_chair(resource, people)
    for member in people.members[1:4]:
        vote(submission, member, "reject", "A wrong number.")
    assert answers(client) == [410, 410, 410, 410]
    assert "Not ratified" in client.get("/register/").content.decode()
    assert not CatalogueEntry.objects.filter(visible_until=None).exists()
    assert list(catalogue_problems()) == []


def test_edition_before_is_shown_again_when_the_chairs_lapses(client, people, resource, days_later):
    approved(resource, people)
    resource.content = {"summary": "The chair's own words."}
    by_the_chair(resource, people)
    assert "The chair&#x27;s own words." in client.get(PLACE).content.decode()
    with days_later(35):
        assert "The chair&#x27;s own words." not in client.get(PLACE).content.decode()
        assert client.get(PLACE).status_code == 200
        assert client.get(f"{PLACE}edition/2/").status_code == 410


def test_redacted_content_is_gone_from_every_page(client, people, resource):
    edition = approved(resource, people)
    with TestCase.captureOnCommitCallbacks(execute=True):
        redact_content(edition.submission, people.secretary, "A court order.")
    assert answers(client) == [410, 410, 410, 410]
    shown = client.get(PLACE).content.decode()
    assert "had to be removed" in shown and "court order" not in shown
    for address in ("/library/", "/register/", "/sitemap-library.xml", "/"):
        assert "Notice, check, share" not in client.get(address).content.decode()
    assert list(catalogue_problems()) == []


def test_conditions_and_interests_are_on_the_public_register(client, people, resource):
    submission = before_the_board(resource, people)
    vote(submission, people.members[0], "conditions", "Check the number in a year.")
    assert "Check the number" not in client.get("/register/").content.decode()
    for member in people.members[1:3]:
        vote(submission, member, "approve")
    shown = client.get("/register/").content.decode()
    assert "Check the number in a year." in shown
    assert not [member for member in people.members if str(member) in shown]
