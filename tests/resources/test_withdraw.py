"""The page that takes a public resource down."""

import pytest
from django.urls import reverse

from approvals import editions
from approvals.models import Withdrawal

from .frozen import approved, in_review

REASON = "The law has changed."


@pytest.fixture
def submission(people):
    """The submission of a public resource, HIPB-0001."""
    return approved(people, title="Notice, check, share")


def address(reference="HIPB-0001"):
    """Return the address of the page."""
    return reverse("withdraw_resource", args=["en-gb", reference])


def is_public(submission):
    """Return whether the resource is public."""
    return editions.is_public(submission.translation_key, submission.language)


ALLOWED = {"author": 200, "second_author": 200, "reviewer": 200, "secretary": 200}
FORBIDDEN = {"auditor": 403, "administrator": 403, "superuser": 403, "member": 403}


@pytest.mark.parametrize(("role", "status"), (ALLOWED | FORBIDDEN).items())
def test_page_opens_for_those_who_work_on_resources(client, people, submission, role, status):
    client.force_login(people.members[0] if role == "member" else getattr(people, role))
    assert client.get(address()).status_code == status
    client.post(address(), {"reason": REASON})
    assert is_public(submission) == (status == 403)


def test_page_asks_to_sign_in_when_nobody_is(client, submission):
    assert client.get(address()).status_code == 302
    assert REASON in client.post(address(), {"reason": REASON}).text
    assert is_public(submission)


def test_withdrawal_closes_the_resource_at_once(client, people, submission):
    approved(people, title="The new one", reference="HIPB-0002")
    client.force_login(people.author)
    answer = client.post(address(), {"reason": REASON, "replacement": "hipb-0002"}, follow=True)
    assert "HIPB-0001 is withdrawn." in answer.content.decode()
    assert not is_public(submission)
    assert Withdrawal.objects.get().replacement == "HIPB-0002"


@pytest.mark.parametrize(
    ("typed", "status", "problem"),
    [
        ({"reason": "", "replacement": "HIPB-0002"}, 422, "Give a reason to withdraw a resource"),
        ({"reason": "x" * 6_000}, 422, "has 6000 characters"),
        ({"reason": REASON, "replacement": "HIPB-9999"}, 409, "There is no public resource HIPB-9999"),
        ({"reason": REASON, "replacement": "HIPB-0001"}, 409, "A resource cannot replace itself"),
        ({"reason": REASON, "replacement": "R" * 30}, 422, "#id_replacement"),
    ],
)
def test_withdrawal_is_refused_and_what_was_typed_stays_when_it_is_wrong(
    client, people, submission, typed, status, problem
):
    client.force_login(people.author)
    answer = client.post(address(), typed)
    shown = answer.content.decode()
    assert answer.status_code == status
    assert problem in shown
    assert all(words in shown for words in typed.values())
    assert is_public(submission)


def test_page_says_in_words_when_the_resource_was_never_public(client, people):
    in_review(people)
    client.force_login(people.author)
    for reference in ("HIPB-0001", "HIPB-9999"):
        answer = client.get(address(reference))
        assert answer.status_code == 404
        assert f"{reference} was never public" in answer.content.decode()


def test_second_withdrawal_is_refused_in_words(client, people, submission):
    client.force_login(people.author)
    client.post(address(), {"reason": REASON})
    answer = client.post(address(), {"reason": "Kept words."})
    assert answer.status_code == 409
    assert "HIPB-0001 is already withdrawn." in answer.content.decode()
    assert "Kept words." in answer.content.decode()
    assert Withdrawal.objects.count() == 1
