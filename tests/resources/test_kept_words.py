"""A session that ends while somebody types: nothing is recorded, and nothing typed is lost."""

import re

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from approvals.models import BoardVote, Review
from tests.resources.frozen import before_the_board, in_review

pytestmark = pytest.mark.one_database

PASSWORD = "a-quiet-river"


def hidden(answer, name):
    """Return the value of a hidden field of a page."""
    return re.search(rf'name="{name}" value="([^"]*)"', answer.text)[1]


def come_back(client, person, answer):
    """Go from the page "You have been signed out" through the sign-in; return the page on which one arrives."""
    person.set_password(PASSWORD)
    person.save()
    passed = {"next": hidden(answer, "next"), "kept": hidden(answer, "kept")}
    asked = client.post(reverse("sign_in"), passed)
    assert asked.status_code == 200 and "error-summary" not in asked.text
    wrong = client.post(reverse("sign_in"), passed | {"username": person.email, "password": "wrong"})
    passed = {"next": hidden(wrong, "next"), "kept": hidden(wrong, "kept")}
    return client.post(reverse("sign_in"), passed | {"username": person.email, "password": PASSWORD}, follow=True)


def test_vote_is_in_the_form_again_when_the_session_had_ended(client, people):
    submission = before_the_board(people)
    page = reverse("board_submission", args=[submission.pk])
    typed = {"choice": "reject", "reason": "The second step is out of date."}
    lost = client.post(page, typed | {"typed_by": people.members[0].person_number})
    assert lost.status_code == 403
    assert "You have been signed out" in lost.text and "The second step is out of date." in lost.text

    shown = come_back(client, people.members[0], lost)
    assert shown.redirect_chain == [(page, 302)]
    assert "nothing was recorded" in shown.text and "The second step is out of date." in shown.text
    assert re.search(r'value="reject"[^>]*checked', shown.text)
    assert not BoardVote.objects.exists()
    assert "nothing was recorded" not in client.get(page).text


def test_review_is_in_the_form_again_with_every_answer_and_comment(client, people):
    submission = in_review(people)
    typed = {"outcome": "changes_requested", "delivery": "no", "delivery_comment": "Too short.", "paragraph_1": "Why?"}
    typed["typed_by"] = people.reviewer.person_number
    lost = client.post(reverse("review_submission", args=[submission.pk]), typed)
    shown = come_back(client, people.reviewer, lost).text
    assert "Too short." in shown and "Why?" in shown
    assert re.search(r'name="delivery" value="no"[^>]*checked', shown)
    assert not Review.objects.exists()


def test_button_without_a_page_of_its_own_leads_back_to_where_it_stands(client, people):
    page = reverse("board_submission", args=[before_the_board(people).pk])
    lost = client.post(reverse("confirm_meeting", args=[1]), headers={"Referer": f"http://testserver{page}"})
    assert hidden(lost, "next") == page
    elsewhere = client.post(reverse("confirm_meeting", args=[1]), headers={"Referer": "http://else.example/trap/"})
    assert hidden(elsewhere, "next") == reverse("confirm_meeting", args=[1])


@pytest.mark.parametrize("kept", ["", "forged", "x" * 10_000])
def test_sign_in_goes_on_when_what_was_kept_is_not_ours(client, people, kept):
    submission = before_the_board(people)
    client.force_login(people.members[0])
    session = client.session
    session["kept"] = kept
    session.save()
    assert client.get(reverse("board_submission", args=[submission.pk])).status_code == 200


def test_words_are_shown_and_put_into_no_form_when_another_site_may_have_sent_them(people):
    client = Client(enforce_csrf_checks=True)
    client.force_login(people.members[0])
    page = reverse("board_submission", args=[before_the_board(people).pk])
    answer = client.post(page, {"choice": "approve", "reason": "Words that were typed."})
    assert answer.status_code == 403
    assert "Words that were typed." in answer.text and "<form" not in answer.text
    assert settings.CSRF_FAILURE_VIEW and not BoardVote.objects.exists()


def test_words_come_back_to_nobody_else_and_not_in_any_length(client, people):
    page = reverse("board_submission", args=[before_the_board(people).pk])
    typed = {"typed_by": people.members[0].person_number, "choice": "reject", "reason": "My own words."}
    shown = come_back(client, people.members[1], client.post(page, typed))
    assert "My own words." not in shown.text and "nothing was recorded" not in shown.text
    assert not re.search(r'value="reject"[^>]*checked', shown.text)
    client.logout()
    passed = {"next": page, "kept": "x" * 200_001, "username": people.members[1].email, "password": PASSWORD}
    client.post(reverse("sign_in"), passed)
    assert "kept" not in client.session
