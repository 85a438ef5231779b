"""The translator's page: what was translated, what is to do, and the button that sends it."""

import io

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from approvals.actions import recall, review, withdraw
from approvals.exceptions import ActionRefused
from approvals.models import Submission
from resources.models import ResourcePage
from tests.approvals.plain_resource import approved, before_the_board
from tests.factories import make_library, make_resource

from .localize import begin, put, write
from .test_public_pages import words_of


@pytest.fixture
def original(site, people):
    """A resource that is public in English."""
    make_library()
    original = make_resource(owner=people.author)
    approved(original, people)
    return original


@pytest.fixture
def address(client, people, original):
    """Return the address of the page of its translation, which an Author may open."""
    translation = begin(original)
    client.force_login(people.author)
    return reverse("translation", args=[translation.get_target_instance().pk])


def test_page_says_what_is_to_do_and_sends_it_when_it_is_done(client, people, original, address, workflow):
    shown = words_of(client.get(address))
    assert "4 passages to translate" in shown and "Nothing was sent for review yet" in shown
    refused = client.post(address)
    assert refused.status_code == 409 and "4 passages are not translated yet" in words_of(refused)
    put(client, begin(original))  # all that the translation editor does: it writes no draft
    assert "Send this translation for review" in words_of(client.get(address))
    assert client.post(address).status_code == 302
    submission = Submission.objects.get(language="pl")
    assert submission.content["title"].startswith("Po polsku:")
    assert "was sent for review" in words_of(client.get(address))
    assert submission.translated_edition.edition.number == 1
    # What changed since is there once the original moved on.
    original.summary = "How to notice a worry today."
    original.save_revision()
    approved(original, people)
    response = client.get(address)
    assert "Edition 1 was translated; edition 2 is public now." in words_of(response)
    assert not response.context["shown"].difference.is_empty
    desk = words_of(client.get(reverse("desk")))
    assert "Polish · Not public. Draft: In review" in desk
    assert "edition 1 was translated, edition 2 is public" in desk


@pytest.fixture
def workflow(address):
    """Give the workflow to the place of drafts that the translation made."""
    call_command("setup_board_workflow", stdout=io.StringIO())


def test_page_sends_again_when_changes_were_requested(
    client, people, original, address, workflow, django_capture_on_commit_callbacks
):
    put(client, begin(original))
    assert client.post(address).status_code == 302
    with django_capture_on_commit_callbacks(execute=True):
        review(Submission.objects.get(language="pl"), people.reviewer, "changes_requested", "Put it right.")
    assert client.post(address).status_code == 302
    assert Submission.objects.filter(language="pl").count() == 2


def test_page_refuses_and_writes_nothing_when_another_has_locked_the_draft(client, people, original, address, workflow):
    put(client, begin(original))
    page = ResourcePage.objects.get(locale__language_code="pl")
    ResourcePage.objects.filter(pk=page.pk).update(
        locked=True, locked_by=people.second_author, locked_at=timezone.now()
    )
    refused = client.post(address)
    assert refused.status_code == 409 and "It is locked for now" in words_of(refused)
    assert page.get_latest_revision() == ResourcePage.objects.get(pk=page.pk).get_latest_revision()


def test_translation_by_hand_is_of_the_edition_that_its_translator_says_they_followed(
    client, people, original, address, workflow
):
    translation = begin(original)
    draft = write(translation)
    approved(draft, people)
    type(translation).objects.update(enabled=False)
    original.body = [("text", "<p>Now do exactly the opposite of what was said before.</p>")]
    original.save_revision()
    approved(original, people)
    # Sent without a word it is of edition 1 still, and its readers are told so.
    assert approved(draft, people).submission.translated_edition.edition.number == 1
    assert "I have followed edition 2" in words_of(client.get(address))
    refused = client.post(address, {"followed": "3"})
    assert refused.status_code == 409 and "Another edition of the original is public" in words_of(refused)
    assert client.post(address, {"followed": "2"}).status_code == 302
    sent = Submission.objects.filter(language="pl").order_by("number").last()
    assert sent.translated_edition.edition.number == 2
    recall(sent, people.author)
    # Where edition 1 is gone for good, nothing is recorded to translate it.
    withdraw(original.reference, "en-gb", people.author, "The law has changed.")
    approved(original, people)
    with pytest.raises(ActionRefused, match="Edition 2 of the original, which was translated last, is not public"):
        draft.submit_for_approval(people.author)


def test_page_is_for_authors_and_for_translations_only(client, people, original, address):
    assert client.get(reverse("translation", args=[original.pk])).status_code == 404
    assert client.get(reverse("translation", args=[0])).status_code == 404
    client.force_login(people.reviewer)
    assert client.get(address).status_code == 403


def test_those_who_judge_a_translation_are_told_when_its_original_was_withdrawn(client, people, original, address):
    submission = before_the_board(write(begin(original)), people)
    english = reverse("withdraw_resource", args=["en-gb", original.reference])
    assert "Once you withdraw this, they cannot be approved any more." in words_of(client.get(english))
    withdraw(original.reference, "en-gb", people.author, "The law has changed.")
    assert reverse("review_submission", args=[submission.pk]) in client.get(english).content.decode()
    client.force_login(people.members[0])
    for page in ("board_submission", "review_submission"):
        assert "so this translation cannot be approved." in words_of(client.get(reverse(page, args=[submission.pk])))


def test_withdrawal_offers_to_withdraw_the_translations_too(client, people, original, address):
    approved(write(begin(original)), people)
    english = reverse("withdraw_resource", args=["en-gb", original.reference])
    polish = reverse("withdraw_resource", args=["pl", original.reference])
    assert polish in client.get(english).content.decode()
    withdraw(original.reference, "en-gb", people.author, "The law has changed.")
    assert polish in client.get(english).content.decode()
    shown = client.get(address).content.decode()
    assert "Withdraw this translation too" in shown
    assert english not in client.get(polish).content.decode()
