"""A draft that code deletes: what waits of it is taken back, what is public stays."""

from approvals import editions
from approvals.actions import submit
from approvals.models import Recall, Submission
from approvals.verification import register_problems
from resources.models import ResourceLibraryPage, ResourcePage
from tests.approvals.plain_resource import approved, before_the_board
from tests.factories import make_resource


def test_deleted_draft_takes_its_submission_back(site, people):
    draft = make_resource(owner=people.author)
    submission = before_the_board(draft, people)
    draft.delete()
    assert Recall.objects.get().submission == submission
    assert not Submission.objects.waiting().exists()
    assert list(register_problems()) == []


def test_drafts_deleted_with_their_place_take_theirs_back(site, people):
    for number in range(2):
        submit(make_resource(f"Guide {number}", owner=people.author), people.author)
    ResourceLibraryPage.objects.get().delete()
    assert not ResourcePage.objects.exists()
    assert Recall.objects.count() == 2
    assert list(register_problems()) == []


def test_what_is_public_stays_when_its_draft_is_deleted(site, people, client):
    draft = make_resource(owner=people.author)
    approved(draft, people)
    key, address = draft.translation_key, f"/library/{draft.reference}/notice-check-share/"
    ResourcePage.objects.filter(pk=draft.pk).delete()
    assert not Recall.objects.exists()
    assert editions.is_public(key, "en-gb")
    assert client.get(address).status_code == 200
