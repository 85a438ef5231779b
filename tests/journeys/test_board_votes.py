"""The Board votes: how each kind of vote ends, and what somebody who is not signed in then sees of it."""

from datetime import timedelta

from django.core import mail
from django.core.management import call_command
from django.utils import timezone
from playwright.sync_api import expect

from approvals import actions
from audiences.models import Organisation
from tests.resources.frozen import before_the_board

from .board_room import begin, finish, open_submission, register_row, status_of, vote

TITLE = "Notice, check, share"
REASON = "The second step is out of date."


def test_rejected_submission_is_a_number_to_the_public_and_a_reason_to_its_author(board, visit):
    submission, public = before_the_board(board), visit()
    for member in board.members[:3]:
        vote(visit(member), submission, "Reject", REASON)

    assert status_of(public) == 404
    expect(register_row(public, "Rejected")).to_contain_text("A submission")
    expect(public.get_by_text(REASON)).to_have_count(0)
    expect(public.get_by_text(TITLE)).to_have_count(0)

    author = visit(board.author)
    author.goto(f"/review/{submission.pk}/")
    expect(author.get_by_text("A Board member voted to reject")).to_have_count(3)
    expect(author.locator("main")).not_to_contain_text(board.members[0].display_name)


def test_tie_is_no_approval_until_the_rules_give_the_chair_the_casting_vote(board, visit, days_later):
    public = visit()
    tied = before_the_board(board)
    vote_until_one_is_missing(board, tied)
    vote(visit(board.members[4]), tied, "Abstain")
    assert status_of(public) == 404
    expect(register_row(public, "Rejected")).to_be_visible()

    secretary = visit(board.secretary)
    secretary.goto("/board/rules/")
    secretary.get_by_label("The chair's vote decides").check()
    finish(secretary, "Enter these rules")

    with days_later(1):
        tied = before_the_board(board, reference="HIPB-0002")
        vote_until_one_is_missing(board, tied)
        vote(visit(board.members[4]), tied, "Abstain")
        assert status_of(public, "HIPB-0002") == 200


def vote_until_one_is_missing(board, submission):
    """Two vote for it, the chair among them, and two against it."""
    for member, choice in zip(board.members[:4], ("approve", "approve", "reject", "reject"), strict=True):
        actions.vote(submission, member, choice, REASON)


def test_vote_without_quorum_is_extended_and_then_settles(board, visit, days_later):
    submission, public = before_the_board(board), visit()
    vote(visit(board.members[0]), submission, "Approve")

    with days_later(29):
        mail.outbox.clear()
        call_command("run_due")
        told = {address for message in mail.outbox for address in message.to if "Too few votes" in message.subject}
        assert told == {person.email for person in [*board.members, board.secretary]}
        late = visit(board.members[1])
        open_submission(late, submission)
        expect(late.get_by_text("too few members had voted")).to_be_visible()
        expect(late.get_by_role("button", name="Record my vote")).to_have_count(0)

        secretary = visit(board.secretary)
        begin(secretary, submission, "Give the vote more time")
        secretary.get_by_label("Last day").fill((timezone.localdate() + timedelta(days=7)).isoformat())
        secretary.get_by_label("Reason").fill("Two members were away.")
        finish(secretary, "Extend the vote")

        vote(late, submission, "Approve")
        assert status_of(public) == 404
        vote(visit(board.members[2]), submission, "Approve")
        assert status_of(public) == 200


def test_member_is_told_of_colleagues_first_and_declares_an_interest(board, visit, sectors):
    council = Organisation.objects.create(sector=sectors["health"], number=901, name="Some Trust")
    schools = Organisation.objects.create(sector=sectors["education"], number=902, name="All schools", is_group=True)
    belong(council, board.author, board.members[1])
    belong(schools, board.second_author, board.members[2])
    submission = before_the_board(board, contributors=[board.second_author.person_number])

    from_a_school = visit(board.members[2])
    open_submission(from_a_school, submission)
    expect(from_a_school.get_by_text("your own organisation")).to_have_count(0)

    colleague = visit(board.members[1])
    open_submission(colleague, submission)
    expect(colleague.get_by_text("Somebody from Some Trust, your own organisation")).to_be_visible()
    colleague.get_by_role("link", name="Think about declaring an interest").click()
    finish(colleague, "Declare my interest")
    expect(colleague.get_by_text("you have no part in its vote")).to_be_visible()
    expect(colleague.get_by_role("button", name="Record my vote")).to_have_count(0)

    for member in (board.members[0], board.members[3]):
        actions.vote(submission, member, "approve")
    vote(from_a_school, submission, "Approve")
    row = register_row(visit(), TITLE)
    expect(row).to_contain_text("1 member declared an interest")
    expect(row).not_to_contain_text(board.members[1].display_name)


def belong(organisation, *people):
    """Let people belong to an organisation."""
    for person in people:
        person.organisation = organisation
        person.save()


def test_conditions_of_an_approval_are_public(board, visit):
    submission, public = before_the_board(board), visit()
    conditions = "Show the local contact beside it."
    for member in board.members[:2]:
        actions.vote(submission, member, "approve")
    vote(visit(board.members[2]), submission, "Approve with conditions", conditions)

    assert status_of(public) == 200
    row = register_row(public, TITLE)
    expect(row).to_contain_text("Approved with these conditions")
    expect(row.get_by_text(conditions)).to_be_visible()
    expect(row).not_to_contain_text(board.members[2].display_name)
