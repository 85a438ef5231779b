"""What the Board decides otherwise than by a vote, and how what is public is taken down."""

import pytest
from playwright.sync_api import expect

from approvals import actions
from tests.resources.frozen import approved, before_the_board

from .board_room import begin, finish, open_submission, register_row, status_of, vote

TITLE = "Notice, check, share"


def test_decision_of_a_meeting_counts_once_a_member_confirms_it(board, visit):
    submission, public = before_the_board(board), visit()
    secretary = visit(board.secretary)
    begin(secretary, submission, "Record the decision of a meeting")
    secretary.get_by_label("Approved").check()
    secretary.get_by_label("Reference of the minutes").fill("Autumn meeting, item 4")
    for member in board.members[:2]:
        secretary.get_by_label(member.display_name).check()
    secretary.get_by_role("button", name="Record the decision").click()
    # Two are no quorum: the page says so beside the field, and the link leads there.
    secretary.get_by_role("alert").get_by_role("link", name="The meeting had no quorum").click()
    secretary.get_by_label(board.members[2].display_name).check()
    finish(secretary, "Record the decision")
    expect(secretary.get_by_role("button", name="Confirm this decision")).to_have_count(0)
    assert status_of(public) == 404

    member = visit(board.members[3])
    open_submission(member, submission)
    expect(member.get_by_role("region", name="Decision of a meeting")).to_contain_text("Autumn meeting, item 4")
    finish(member, "Confirm this decision")
    assert status_of(public) == 200
    expect(register_row(public, TITLE)).to_contain_text("Decided in a meeting of 3 members")


@pytest.fixture
def public_by_the_chair(board, visit):
    """A submission that the chair has just made public alone."""
    submission = before_the_board(board)
    chair = visit(board.members[0])
    begin(chair, submission, "Take a chair's action")
    chair.get_by_label("Why it cannot wait").fill("Families ask for it today.")
    finish(chair, "Make it public")
    return submission


def test_chairs_action_is_ratified_by_the_vote_that_goes_on(board, visit, public_by_the_chair):
    public = visit()
    assert status_of(public) == 200
    expect(public.get_by_role("complementary", name="Approved by the chair of the Board")).to_be_visible()
    expect(public.get_by_text("Board approved, edition 1")).to_have_count(0)
    expect(register_row(public, TITLE)).to_contain_text("unless the Board ratifies it")

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


def test_withdrawal_is_seen_in_the_next_request(board, visit):
    approved(board)
    approved(board, title="Three new steps", reference="HIPB-0002")
    public = visit()
    assert status_of(public) == 200

    author = visit(board.author)
    author.goto("/desk/withdraw/en-gb/HIPB-0001/")
    author.get_by_label("Reason").fill("The law has changed.")
    author.get_by_label("Reference of the resource that replaces it").fill("HIPB-0002")
    finish(author, "Withdraw it now")

    assert status_of(public) == 410
    expect(public.get_by_text("The law has changed.")).to_be_visible()
    public.get_by_role("link", name="Three new steps").click()
    expect(public.get_by_role("heading", level=1)).to_have_text("Three new steps")
