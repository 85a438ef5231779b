"""Redaction: words and bytes are gone for ever, their digests stay, and the register still verifies."""

import pytest
from django.core.files.storage import storages
from django.test import TestCase

from approvals import editions, store
from approvals.actions import redact_content, redact_reason, review, submit, vote
from approvals.exceptions import ActionRefused
from approvals.models import CanonicalText, FreeText, Recall, Redaction, SubmissionFile
from approvals.verification import register_problems

from .plain_resource import PlainResource, approved, before_the_board

WHY = "Article 17 of the UK GDPR."


def in_one_commit(act, *arguments):
    """Do something, with what follows its commit."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        return act(*arguments)


def stored(sha256):
    """Return whether the store has the bytes."""
    return storages["frozen"].exists(store.address_of(sha256))


def test_content_and_bytes_are_gone_and_the_register_verifies(people):
    resource = PlainResource(files={"named.txt": b"A name that must go"})
    edition = approved(resource, people)
    sha256 = edition.submission.files.get().stored_file_id
    in_one_commit(redact_content, edition.submission, people.secretary, WHY)
    assert not CanonicalText.objects.exists() and not SubmissionFile.objects.exists()
    assert not stored(sha256)
    assert editions.content_of(edition) is None
    assert editions.file_of("named.txt", submission=edition.submission) is None
    assert list(register_problems()) == []


def test_bytes_that_another_resource_has_stay(people):
    shared = {"handout.txt": b"Notice, check, share again"}
    edition = approved(PlainResource(files=shared), people)
    other = approved(PlainResource("HIPB-0002", files=shared), people)
    in_one_commit(redact_content, edition.submission, people.secretary, WHY)
    assert stored(other.submission.files.get().stored_file_id)
    assert list(register_problems()) == []


def test_submission_on_its_way_is_recalled_since_nobody_could_read_it(people):
    submission = before_the_board(PlainResource(), people)
    redact_content(submission, people.secretary, WHY)
    assert Recall.objects.get().submission == submission
    with pytest.raises(ActionRefused, match="took this submission back"):
        vote(submission, people.members[0], "approve")
    assert list(register_problems()) == []


def test_redacted_content_is_not_sent_again(people):
    resource = PlainResource()
    redact_content(approved(resource, people).submission, people.secretary, WHY)
    with pytest.raises(ActionRefused, match="Exactly this content was redacted"):
        submit(resource, people.author)
    resource.title = "Without the name"
    assert submit(resource, people.author).content["title"] == "Without the name"


def test_reason_is_gone_and_its_digest_stays(people):
    submission = submit(PlainResource(), people.author)
    digest = review(submission, people.reviewer, "changes_requested", "Ask Mr Example.").reason_digest
    redact_reason(digest, people.secretary, WHY)
    assert [text.text for text in FreeText.objects.all()] == [WHY]
    assert list(register_problems()) == []
    with pytest.raises(ActionRefused, match="redacted before"):
        redact_reason(digest, people.secretary, WHY)


@pytest.mark.parametrize("role", ["author", "reviewer", "auditor", "administrator", "superuser"])
def test_only_the_secretary_redacts(people, role):
    edition = approved(PlainResource(), people)
    with pytest.raises(ActionRefused, match="Only the Board secretary"):
        redact_content(edition.submission, getattr(people, role), WHY)
    assert not Redaction.objects.exists()


def test_redaction_needs_a_reason_and_something_to_remove(people):
    edition = approved(PlainResource(), people)
    with pytest.raises(ActionRefused, match="Give a reason to redact it"):
        redact_content(edition.submission, people.secretary, " ")
    redact_content(edition.submission, people.secretary, WHY)
    with pytest.raises(ActionRefused, match="nothing of it is left"):
        redact_content(edition.submission, people.secretary, WHY)
