"""E-mail: each person gets their own, after the commit, and none for what did not happen."""

import pytest
from django.core import mail
from django.test import TestCase

from approvals.actions import vote, withdraw
from approvals.exceptions import ActionRefused

from .plain_resource import PlainResource, approved, before_the_board


def mailed(act, *arguments):
    """Do something with what follows its commit; return the messages that were sent."""
    mail.outbox.clear()
    with TestCase.captureOnCommitCallbacks(execute=True):
        act(*arguments)
    return mail.outbox


def test_member_gets_a_receipt_of_every_vote(people):
    submission = before_the_board(PlainResource(), people)
    (receipt,) = mailed(vote, submission, people.members[0], "reject", "Out of date.")
    assert receipt.to == [people.members[0].email]
    assert "Reject" in receipt.body and "HIPB-0001" in receipt.body and "If you did not cast it" in receipt.body
    assert f"/board/{submission.pk}/" in receipt.body
    assert "Out of date." not in receipt.body


def test_authors_read_why_it_was_withdrawn(people):
    resource = PlainResource(contributors=[people.second_author.person_number])
    approved(resource, people)
    approved(PlainResource("HIPB-0002"), people)
    sent = mailed(withdraw, "HIPB-0001", "en-gb", people.reviewer, "The law has changed.", "HIPB-0002")
    assert {message.to[0] for message in sent} == {people.author.email, people.second_author.email}
    assert all(len(message.to) == 1 for message in sent)
    for words in ("The law has changed.", "Use this instead: HIPB-0002", "send it for review again"):
        assert words in sent[0].body


def test_nothing_is_sent_when_an_action_is_refused(people):
    def refused():
        with pytest.raises(ActionRefused, match="never public"):
            withdraw("HIPB-0009", "en-gb", people.author, "Old.")

    assert mailed(refused) == []


def test_person_who_has_left_gets_nothing(people):
    edition = approved(PlainResource(), people)
    people.author.is_active = False
    people.author.save()
    assert mailed(withdraw, edition.reference, "en-gb", people.reviewer, "The law has changed.") == []
