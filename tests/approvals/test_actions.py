"""The way from a draft to the public, and every way of being refused on it."""

import pytest

from approvals import editions, register
from approvals.actions import recall, review, submit, vote, withdraw
from approvals.exceptions import ActionRefused, Problem
from approvals.models import (
    Address,
    BoardDecision,
    BoardVote,
    CanonicalText,
    Edition,
    FreeText,
    RegisterEntry,
    StoredFile,
    Submission,
)
from approvals.signals import edition_published
from tests.reviewing import recommend

from .plain_resource import PlainResource, approved, before_the_board, rejected


@pytest.fixture
def submission(people):
    """A submission that waits for a review."""
    return submit(PlainResource(files={"handout.txt": b"Notice, check, share"}), people.author)


@pytest.fixture
def open_vote(people):
    """A submission on which the Board votes."""
    return before_the_board(PlainResource(), people)


def test_submission_freezes_content_and_bytes(submission, people):
    assert submission.content["title"] == "Notice, check, share"
    assert submission.contributor_numbers == {people.author.person_number}
    assert [file.name for file in submission.files.all()] == ["handout.txt"]
    assert StoredFile.objects.get().size == 20
    assert Address.objects.get().reference == "HIPB-0001"


def test_submission_stays_as_it_was_when_the_draft_changes(submission):
    assert Submission.objects.get(pk=submission.pk).title == "Notice, check, share"


def test_everything_missing_is_named_at_once_when_a_draft_is_incomplete(people):
    resource = PlainResource()
    resource.problems = [Problem("Choose a role type.", "role_types"), Problem("Write a summary.", "summary")]
    with pytest.raises(ActionRefused) as refused:
        submit(resource, people.author)
    assert [problem.field for problem in refused.value.problems] == ["role_types", "summary"]
    assert not Submission.objects.exists()


def test_second_submission_is_refused_while_the_first_is_on_its_way(people):
    resource = PlainResource()
    submit(resource, people.author)
    with pytest.raises(ActionRefused, match="Submission 1 of this resource is still on its way"):
        submit(resource, people.author)


def test_new_submission_has_no_votes_even_when_its_content_is_the_same(people):
    resource = PlainResource()
    first = before_the_board(resource, people)
    vote(first, people.members[0], "approve")
    recall(first, people.author)
    second = before_the_board(resource, people)
    assert second.digest == first.digest
    assert CanonicalText.objects.count() == 1
    assert not second.board_votes.exists()
    assert first.board_votes.count() == 1


def test_another_resource_is_refused_when_its_reference_is_taken(people):
    submit(PlainResource(), people.author)
    impostor = PlainResource()
    with pytest.raises(ActionRefused, match="HIPB-0001 belongs to another resource"):
        submit(impostor, people.author)


def test_resource_is_refused_when_its_reference_changed(people):
    resource = PlainResource()
    recall(submit(resource, people.author), people.author)
    resource.reference = "HIPB-0777"
    with pytest.raises(ActionRefused, match="known to the public as HIPB-0001"):
        submit(resource, people.author)


def test_recommendation_opens_the_vote(submission, people):
    recommend(submission, people.reviewer)
    assert Submission.objects.before_the_board().get() == submission


def test_request_for_changes_ends_the_submission_and_keeps_its_reason(submission, people):
    review(submission, people.reviewer, "changes_requested", "Name the local contact.")
    assert not Submission.objects.waiting().exists()
    assert FreeText.objects.get().text == "Name the local contact."


def test_three_votes_for_it_make_it_public(open_vote, people):
    for member in people.members[:2]:
        vote(open_vote, member, "approve")
    assert not Edition.objects.exists()
    vote(open_vote, people.members[2], "approve")
    edition = Edition.objects.get()
    assert edition.digest == open_vote.digest
    assert editions.is_public(open_vote.translation_key, "en-gb")
    assert BoardDecision.objects.get().tally == '{"abstain":0,"approve":3,"conditions":0,"reject":0}'


def test_nothing_is_public_when_the_board_rejects(people):
    submission = rejected(PlainResource(), people)
    assert BoardDecision.objects.get(submission=submission).outcome == "rejected"
    assert not Edition.objects.exists()


def test_latest_vote_counts_when_a_member_votes_again(open_vote, people):
    vote(open_vote, people.members[0], "reject", "I was wrong.")
    vote(open_vote, people.members[0], "approve")
    for member in people.members[1:3]:
        vote(open_vote, member, "approve")
    assert BoardDecision.objects.get().outcome == "approved"
    assert list(BoardVote.objects.filter(person_number=people.members[0].person_number).values_list("sequence")) == [
        (1,),
        (2,),
    ]


def test_decision_is_rolled_back_when_the_catalogue_cannot_follow(open_vote, people):
    def failing(**kwargs):
        raise OSError("the disk is full")

    for member in people.members[:2]:
        vote(open_vote, member, "approve")
    entries = RegisterEntry.objects.count()
    edition_published.connect(failing)
    try:
        with pytest.raises(OSError, match="disk"):
            vote(open_vote, people.members[2], "approve")
    finally:
        edition_published.disconnect(failing)
    assert BoardVote.objects.count() == 2
    assert not BoardDecision.objects.exists()
    assert RegisterEntry.objects.count() == entries


def test_recall_ends_a_vote_that_is_open(open_vote, people):
    vote(open_vote, people.members[0], "approve")
    recall(open_vote, people.second_author, "A page is missing.")
    with pytest.raises(ActionRefused, match="took this submission back"):
        vote(open_vote, people.members[1], "approve")


def test_recall_is_refused_when_it_is_decided(people):
    edition = approved(PlainResource(), people)
    with pytest.raises(ActionRefused, match="already closed"):
        recall(edition.submission, people.author)


REFUSED_VOTES = [
    ("author", "approve", "", "only members of the Board vote"),
    ("reviewer", "approve", "", "only members of the Board vote"),
    ("secretary", "approve", "", "only members of the Board vote"),
    ("auditor", "approve", "", "only members of the Board vote"),
    ("administrator", "approve", "", "only members of the Board vote"),
    ("superuser", "approve", "", "only members of the Board vote"),
]


@pytest.mark.parametrize(("role", "choice", "reason", "words"), REFUSED_VOTES)
def test_vote_is_refused_when_the_person_has_no_seat(open_vote, people, role, choice, reason, words):
    with pytest.raises(ActionRefused, match=words):
        vote(open_vote, getattr(people, role), choice, reason)
    assert not BoardVote.objects.exists()


@pytest.mark.parametrize(
    ("choice", "reason", "words"),
    [
        ("reject", "", "Give a reason to reject it"),
        ("reject", "   ", "Give a reason"),
        ("reject", "x" * 100_000, "Shorten it to 5000 or fewer"),
        ("reject", "a\0b", "no screen can show"),
        ("perhaps", "", "Choose to approve, to reject or to abstain"),
        ("", "", "Choose to approve"),
    ],
)
def test_vote_is_refused_in_words_when_it_is_incomplete(open_vote, people, choice, reason, words):
    with pytest.raises(ActionRefused, match=words):
        vote(open_vote, people.members[0], choice, reason)
    assert not BoardVote.objects.exists()


def test_vote_is_refused_when_the_group_was_given_but_no_seat(open_vote, people):
    people.administrator.groups.set(people.members[0].groups.all())
    with pytest.raises(ActionRefused, match="role alone"):
        vote(open_vote, type(people.administrator).objects.get(pk=people.administrator.pk), "approve")


def test_vote_is_refused_when_the_board_has_decided(people):
    edition = approved(PlainResource(), people)
    with pytest.raises(ActionRefused, match="has decided on this submission: approved"):
        vote(edition.submission, people.members[4], "reject", "Too late.")


def test_vote_is_refused_before_the_review(submission, people):
    with pytest.raises(ActionRefused, match="vote on it is not open"):
        vote(submission, people.members[0], "approve")


def test_member_does_not_vote_when_they_wrote_part_of_it(people):
    resource = PlainResource(contributors=[people.members[0].person_number])
    submission = before_the_board(resource, people)
    with pytest.raises(ActionRefused, match="You wrote, edited or uploaded part"):
        vote(submission, people.members[0], "approve")


def test_vote_settles_without_the_members_who_may_not_judge(people):
    resource = PlainResource(contributors=[member.person_number for member in people.members[3:]])
    submission = before_the_board(resource, people)
    vote(submission, people.members[0], "approve")
    vote(submission, people.members[1], "approve")
    vote(submission, people.members[2], "reject", "Not yet.")
    assert BoardDecision.objects.get().outcome == "approved"


def test_reviewer_does_not_review_what_they_wrote(people):
    submission = submit(PlainResource(contributors=[people.reviewer.person_number]), people.author)
    with pytest.raises(ActionRefused, match="Somebody else must judge it"):
        recommend(submission, people.reviewer)


@pytest.mark.parametrize("role", ["author", "secretary", "auditor", "administrator", "superuser"])
def test_review_is_refused_when_the_person_is_no_reviewer(submission, people, role):
    with pytest.raises(ActionRefused, match="Only a Reviewer"):
        recommend(submission, getattr(people, role))


@pytest.mark.parametrize(
    ("outcome", "reason", "words"),
    [
        ("changes_requested", "", "Give a reason to ask for changes"),
        ("excellent", "", "Choose whether to recommend it"),
        ("recommended", "x" * 5_001, "has 5001 characters"),
    ],
)
def test_review_is_refused_in_words_when_it_is_incomplete(submission, people, outcome, reason, words):
    with pytest.raises(ActionRefused, match=words):
        review(submission, people.reviewer, outcome, reason)


def test_second_review_is_refused(open_vote, people):
    with pytest.raises(ActionRefused, match="no longer waits for a review"):
        review(open_vote, people.reviewer, "changes_requested", "One more thing.")


@pytest.mark.parametrize("role", ["reviewer", "secretary", "auditor", "administrator", "superuser"])
def test_submission_is_refused_when_the_person_is_no_author(people, role):
    with pytest.raises(ActionRefused, match="Only an Author may send"):
        submit(PlainResource(), getattr(people, role))


@pytest.mark.parametrize("role", ["author", "reviewer", "secretary"])
def test_withdrawal_closes_the_resource_at_once(people, role):
    resource = PlainResource()
    approved(resource, people)
    withdraw("HIPB-0001", "en-gb", getattr(people, role), "The law has changed.")
    assert not editions.is_public(resource.translation_key, "en-gb")


@pytest.mark.parametrize("role", ["auditor", "administrator", "superuser"])
def test_withdrawal_is_refused_when_the_person_does_not_work_on_resources(people, role):
    approved(PlainResource(), people)
    with pytest.raises(ActionRefused, match="Only an Author, a Reviewer or the Board secretary"):
        withdraw("HIPB-0001", "en-gb", getattr(people, role), "Because.")


@pytest.mark.parametrize(
    ("reference", "reason", "replacement", "words"),
    [
        ("HIPB-0001", "", "", "Give a reason to withdraw"),
        ("HIPB-0009", "Old.", "", "was never public"),
        ("HIPB-0001", "Old.", "HIPB-0001", "cannot replace itself"),
        ("HIPB-0001", "Old.", "HIPB-0009", "There is no public resource HIPB-0009"),
    ],
)
def test_withdrawal_is_refused_in_words_when_something_is_wrong(people, reference, reason, replacement, words):
    approved(PlainResource(), people)
    with pytest.raises(ActionRefused, match=words):
        withdraw(reference, "en-gb", people.author, reason, replacement)


def test_withdrawal_is_refused_when_it_is_withdrawn_already(people):
    approved(PlainResource(), people)
    withdraw("HIPB-0001", "en-gb", people.author, "Old.")
    with pytest.raises(ActionRefused, match="already withdrawn"):
        withdraw("HIPB-0001", "en-gb", people.author, "Old.")


def test_draft_cannot_be_withdrawn_when_it_was_never_public(submission, people):
    with pytest.raises(ActionRefused, match="never public"):
        withdraw("HIPB-0001", "en-gb", people.author, "Old.")


def test_register_chains_every_event(people):
    approved(PlainResource(), people)
    tables = list(RegisterEntry.objects.order_by("number").values_list("table_name", flat=True))
    assert tables[-8:] == [
        "approvals_submission",
        "approvals_review",
        "approvals_reviewchecklist",
        "approvals_boardvote",
        "approvals_boardvote",
        "approvals_boardvote",
        "approvals_boarddecision",
        "approvals_edition",
    ]
    assert register.head().number == len(tables)


def test_settling_vote_takes_at_most_30_queries(open_vote, people, django_assert_max_num_queries):
    for member in people.members[:2]:
        vote(open_vote, member, "approve")
    with django_assert_max_num_queries(30):
        vote(open_vote, people.members[2], "approve")


def test_rows_refuse_to_be_changed_in_words(open_vote):
    with pytest.raises(TypeError, match="insert-only"):
        open_vote.save()
    with pytest.raises(TypeError, match="cannot be deleted"):
        open_vote.delete()


def test_person_who_can_no_longer_sign_in_does_not_vote(open_vote, people):
    member = people.members[0]
    member.is_active = False
    member.save()
    with pytest.raises(ActionRefused, match="You have no vote"):
        vote(open_vote, member, "approve")
