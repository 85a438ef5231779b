"""What became of a copy: told for what the public once had, and nothing at all for anything else."""

import hashlib
from datetime import timedelta

import pytest
from django.utils import timezone

from approvals.actions import (
    confirm_meeting,
    recall,
    record_meeting,
    redact_content,
    set_public_from,
    take_chairs_action,
    vote,
    withdraw,
)
from approvals.copies import Standing, copies_of_edition, copies_of_file

from .plain_resource import PlainResource, approved, before_the_board, rejected

OLD, NEW = b"the first handout", b"the second handout"


def digest_of(data):
    """Return the SHA-256 of bytes."""
    return hashlib.sha256(data).hexdigest()


def told(copies):
    """Return what matters of copies: (reference, edition, standing, edition that is current now)."""
    return [
        (copy.edition.reference, copy.edition.number, copy.standing, copy.successor and copy.successor.number)
        for copy in copies
    ]


@pytest.fixture
def resource():
    """A resource with one file."""
    return PlainResource(files={"handout.txt": OLD})


def test_file_is_current_when_its_edition_is(resource, people):
    approved(resource, people)
    assert told(copies_of_file(digest_of(OLD))) == [("HIPB-0001", 1, Standing.CURRENT, None)]
    assert copies_of_file(digest_of(OLD))[0].file_name == "handout.txt"


def test_file_is_superseded_when_a_later_edition_has_another(resource, people):
    approved(resource, people)
    resource.files = {"handout.txt": NEW}
    second = approved(resource, people)
    [copy] = copies_of_file(digest_of(OLD))
    assert told([copy]) == [("HIPB-0001", 1, Standing.SUPERSEDED, 2)]
    assert copy.until == second.public_from


def test_file_is_current_when_only_the_words_around_it_changed(resource, people):
    approved(resource, people)
    resource.title = "Another title"
    approved(resource, people)
    assert told(copies_of_file(digest_of(OLD))) == [("HIPB-0001", 2, Standing.CURRENT, None)]
    assert told(copies_of_edition("HIPB-0001", 1)) == [("HIPB-0001", 1, Standing.SUPERSEDED, 2)]


def test_file_is_withdrawn_with_the_withdrawal_that_closed_it(resource, people):
    approved(resource, people)
    withdrawal = withdraw("HIPB-0001", "en-gb", people.author, "The law has changed.")
    [copy] = copies_of_file(digest_of(OLD))
    assert (copy.standing, copy.withdrawal, copy.until) == (Standing.WITHDRAWN, withdrawal, withdrawal.recorded_at)
    resource.files = {"handout.txt": NEW}
    approved(resource, people)
    assert told(copies_of_file(digest_of(OLD))) == [("HIPB-0001", 1, Standing.WITHDRAWN, 2)]


def test_each_resource_is_told_when_several_have_the_same_file(resource, people):
    approved(resource, people)
    approved(PlainResource("HIPB-0002", files={"copy.txt": OLD}), people)
    withdraw("HIPB-0001", "en-gb", people.author, "The law has changed.")
    copies = copies_of_file(digest_of(OLD))
    assert told(copies) == [
        ("HIPB-0002", 1, Standing.CURRENT, None),
        ("HIPB-0001", 1, Standing.WITHDRAWN, None),
    ]
    assert [copy.file_name for copy in copies] == ["copy.txt", "handout.txt"]


def test_chairs_action_is_current_and_lapses_by_time_alone(resource, people, days_later):
    urgent = before_the_board(resource, people)
    take_chairs_action(urgent, people.members[0], "Schools open.", timezone.localdate() + timedelta(days=35))
    assert told(copies_of_file(digest_of(OLD))) == [("HIPB-0001", 1, Standing.CURRENT, None)]
    with days_later(40):
        assert told(copies_of_file(digest_of(OLD))) == [("HIPB-0001", 1, Standing.LAPSED, None)]


def test_redacted_edition_is_told_by_its_reference_and_its_file_is_unknown(resource, people):
    edition = approved(resource, people)
    redact_content(edition.submission, people.secretary, "It named a person.")
    assert told(copies_of_edition("HIPB-0001", 1)) == [("HIPB-0001", 1, Standing.REDACTED, None)]
    assert copies_of_file(digest_of(OLD)) == []


def test_latest_public_edition_answers_when_no_number_is_given(resource, people):
    approved(resource, people)
    resource.files = {"handout.txt": NEW}
    approved(resource, people)
    assert told(copies_of_edition("HIPB-0001")) == [("HIPB-0001", 2, Standing.CURRENT, None)]
    assert copies_of_edition("HIPB-0002") == copies_of_edition("HIPB-0001", 3) == []


def dated_ahead(resource, people):
    """Approve a resource that is to be public in a week."""
    submission = before_the_board(resource, people)
    set_public_from(submission, people.secretary, timezone.localdate() + timedelta(days=7))
    for member in people.members[:3]:
        vote(submission, member, "approve")


def recalled(resource, people):
    """Take a submission back."""
    recall(before_the_board(resource, people), people.author)


def rejected_in_a_meeting(resource, people):
    """Reject a resource in a meeting."""
    submission = before_the_board(resource, people)
    present = [member.person_number for member in people.members]
    record = record_meeting(
        submission, people.secretary, "rejected", timezone.localdate(), "Item 4", present, "Too old."
    )
    confirm_meeting(record, people.members[1])


def withdrawn_before_its_day(resource, people):
    """Withdraw a resource that was approved for later."""
    dated_ahead(resource, people)
    withdraw("HIPB-0001", "en-gb", people.author, "It is wrong.")


@pytest.mark.parametrize(
    "reach", [before_the_board, rejected, recalled, rejected_in_a_meeting, dated_ahead, withdrawn_before_its_day]
)
def test_file_is_unknown_when_it_never_was_public(resource, people, django_assert_num_queries, reach):
    reach(resource, people)
    with django_assert_num_queries(1):
        assert copies_of_file(digest_of(OLD)) == []
    with django_assert_num_queries(1):
        assert copies_of_file("0" * 64) == []
    assert copies_of_edition("HIPB-0001") == copies_of_edition("HIPB-0001", 1) == []


def test_number_of_queries_stays_when_a_file_is_in_many_resources(resource, people, django_assert_num_queries):
    approved(resource, people)
    with django_assert_num_queries(5):
        copies_of_file(digest_of(OLD))
    for number in range(2, 8):
        approved(PlainResource(f"HIPB-{number:04d}", files={"copy.txt": OLD}), people)
    with django_assert_num_queries(5):
        assert len(copies_of_file(digest_of(OLD))) == 7
