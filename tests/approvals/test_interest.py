"""An interest: a member is told of the occasion, and steps out of vote and quorum."""

import pytest

from approvals.actions import declare_interest, vote
from approvals.exceptions import ActionRefused
from approvals.interests import shared_organisation
from approvals.models import BoardDecision, DeclaredInterest
from approvals.verification import register_problems
from audiences.models import Organisation

from .plain_resource import PlainResource, before_the_board


@pytest.fixture
def submission(people):
    """A submission on which the Board votes."""
    return before_the_board(PlainResource(), people)


def test_member_with_an_interest_has_no_vote(submission, people):
    declare_interest(submission, people.members[0], "My wife wrote a chapter.")
    with pytest.raises(ActionRefused, match="You declared an interest"):
        vote(submission, people.members[0], "approve")


def test_vote_that_was_cast_counts_no_more(submission, people):
    for member in people.members[:2]:
        vote(submission, member, "approve")
    declare_interest(submission, people.members[0])
    vote(submission, people.members[2], "approve")
    assert not BoardDecision.objects.exists()  # two votes are no quorum
    vote(submission, people.members[3], "approve")
    assert BoardDecision.objects.get().tally == '{"abstain":0,"approve":3,"conditions":0,"reject":0}'
    assert list(register_problems()) == []


def test_last_interest_settles_a_vote_that_no_one_else_could_change(submission, people):
    for member, choice in zip(people.members, ["approve", "approve", "reject"], strict=False):
        vote(submission, member, choice, "Old." if choice == "reject" else "")
    for member in people.members[3:]:
        declare_interest(submission, member)
    assert BoardDecision.objects.get().outcome == "approved"
    assert list(register_problems()) == []


@pytest.mark.parametrize("role", ["author", "reviewer", "secretary", "superuser"])
def test_interest_of_who_has_no_vote_is_refused(submission, people, role):
    with pytest.raises(ActionRefused, match="only members of the Board"):
        declare_interest(submission, getattr(people, role))
    assert not DeclaredInterest.objects.exists()


def test_interest_is_declared_once(submission, people):
    declare_interest(submission, people.members[0])
    with pytest.raises(ActionRefused, match="You declared an interest"):
        declare_interest(submission, people.members[0])


@pytest.mark.parametrize(("is_group", "is_told"), [(False, True), (True, False)])
def test_member_of_the_authors_organisation_is_told(submission, people, sectors, is_group, is_told):
    organisation = Organisation.objects.create(
        sector=sectors["education"], number=1, name="A college", is_group=is_group
    )
    for person in (people.author, people.members[0]):
        person.organisation = organisation
        person.save()
    assert (shared_organisation(people.members[0], submission) == organisation) == is_told
    assert shared_organisation(people.members[1], submission) is None
