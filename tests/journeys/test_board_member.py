"""A Board member votes, or the chair acts alone: how each ends, and what somebody who is not signed in sees of it."""

import pytest
from playwright.sync_api import expect

from approvals import actions
from approvals.models import BoardVote, DeclaredInterest
from audiences.models import Organisation
from tests.resources.frozen import before_the_board

from .axe import findings
from .board_room import finish, open_submission, register_row, status_of, vote
from .keyboard import choose, go_to, press, write

TITLE = "Notice, check, share"
REASON = "The second step is out of date."
PHONE = {"viewport": {"width": 375, "height": 740}, "has_touch": True, "is_mobile": True}


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


@pytest.fixture
def public_by_the_chair(board, visit):
    """A submission that the chair has just made public alone, with the keyboard."""
    submission = before_the_board(board)
    chair = visit(board.members[0])
    open_submission(chair, submission)
    go_to(chair, "Take a chair's action")
    go_to(chair, "Make it public")
    expect(chair.get_by_role("alert")).to_be_focused()
    write(chair, "Why it cannot wait", "Families ask for it today.")
    go_to(chair, "Make it public")
    expect(chair.get_by_role("status")).to_be_visible()
    return submission


def test_chairs_action_is_ratified_by_the_vote_that_goes_on(board, visit, public_by_the_chair):
    public = visit()
    assert status_of(public) == 200
    expect(public.get_by_role("complementary", name="Approved by the chair of the Board")).to_be_visible()
    expect(public.get_by_text("Board approved, edition 1")).to_have_count(0)
    expect(register_row(public, TITLE)).to_contain_text("for longer if the Board ratifies it")

    for member in board.members[1:3]:
        actions.vote(public_by_the_chair, member, "approve")
    vote(visit(board.members[3]), public_by_the_chair, "Approve")
    assert status_of(public) == 200
    expect(public.get_by_role("complementary", name="Approved by the Board")).to_be_visible()
    expect(register_row(public, "Ratified")).to_contain_text(TITLE)


def test_chairs_action_lapses_by_the_passing_of_time_alone(visit, days_later, public_by_the_chair):
    public = visit()
    assert status_of(public) == 200
    with days_later(30):
        assert status_of(public) == 410
        expect(public.get_by_role("heading", level=1)).to_have_text("This resource is no longer public")
        row = register_row(public, "Approved by the chair")
        expect(row).to_contain_text("The Board did not ratify it")
        expect(row).not_to_contain_text(TITLE)


def test_member_votes_on_a_phone_by_keyboard_alone(board, visit):
    first = before_the_board(board, title="Written with a friend", reference="HIPB-0001")
    second = before_the_board(board, title="To be voted on", reference="HIPB-0002")
    member = board.members[1]
    window = visit(member, **PHONE)
    window.goto("/board/")
    go_to(window, first.title)
    go_to(window, "Declare an interest")
    go_to(window, "Declare my interest")
    expect(window.get_by_role("status")).to_contain_text("Your interest was recorded")

    go_to(window, "Next waiting for your vote")
    choose(window, "Reject")
    go_to(window, "Record my vote")
    expect(window.get_by_role("alert")).to_contain_text("Give a reason to reject it")
    expect(window.get_by_role("alert")).to_be_focused()
    assert not BoardVote.objects.exists()

    press(window, "Give a reason to reject it")
    expect(window.get_by_label("Reason")).to_be_focused()
    window.keyboard.type("The second step is out of date.")
    go_to(window, "Record my vote")
    expect(window.get_by_role("status")).to_contain_text("Your vote was recorded: reject")
    assert DeclaredInterest.objects.get().submission == first
    assert BoardVote.objects.get().submission == second
    width = window.evaluate("document.documentElement.scrollWidth")
    assert width <= PHONE["viewport"]["width"]


def test_words_outlive_a_session_that_ends_while_a_member_writes(board, visit):
    submission = before_the_board(board)
    member = board.members[0]
    member.set_password("a-quiet-river")
    member.save()
    window = visit(member)
    open_submission(window, submission)
    window.get_by_label("Reject", exact=True).check()
    window.get_by_label("Reason").fill("The second step is out of date.")
    window.context.clear_cookies(name="sessionid")
    window.get_by_role("button", name="Record my vote").click()
    assert findings(window) == []
    window.get_by_role("button", name="Sign in and go on").click()
    window.get_by_label("E-mail address").fill(member.email)
    window.get_by_label("Password").fill("a-quiet-river")
    window.get_by_role("button", name="Sign in").click()
    expect(window.get_by_text("nothing was recorded")).to_be_visible()
    expect(window.get_by_label("Reason")).to_have_value("The second step is out of date.")
    window.get_by_role("button", name="Record my vote").click()
    expect(window.get_by_role("status")).to_contain_text("Your vote was recorded: reject")
