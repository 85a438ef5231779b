"""The secretary keeps the Board's members, writes down a meeting and extends a vote, with the keyboard alone."""

from datetime import timedelta

from django.core import mail
from django.core.management import call_command
from django.utils import timezone
from playwright.sync_api import expect

from accounts import roles
from approvals.membership import memberships_at
from tests.people import make_person
from tests.resources.frozen import before_the_board

from .board_room import finish, open_submission, register_row, status_of, vote
from .keyboard import choose, go_to, press, write, write_day

TITLE = "Notice, check, share"


def test_decision_of_a_meeting_counts_once_a_member_confirms_it(board, visit):
    submission, public = before_the_board(board), visit()
    secretary = visit(board.secretary)
    secretary.goto("/board/")
    go_to(secretary, TITLE)
    go_to(secretary, "Record the decision of a meeting")
    choose(secretary, "Approved")
    write(secretary, "Reference of the minutes", "Autumn meeting, item 4")
    for member in board.members[:2]:
        press(secretary, member.display_name, "Space")
    go_to(secretary, "Record the decision")
    # Two are no quorum: the page says so beside the field, and the link leads there.
    expect(secretary.get_by_role("alert")).to_be_focused()
    press(secretary, "The meeting had no quorum")
    press(secretary, board.members[2].display_name, "Space")
    go_to(secretary, "Record the decision")
    expect(secretary.get_by_role("status")).to_be_visible()
    expect(secretary.get_by_role("button", name="Confirm this decision")).to_have_count(0)
    assert status_of(public) == 404

    member = visit(board.members[3])
    open_submission(member, submission)
    expect(member.get_by_role("region", name="Decision of a meeting")).to_contain_text("Autumn meeting, item 4")
    finish(member, "Confirm this decision")
    assert status_of(public) == 200
    expect(register_row(public, TITLE)).to_contain_text("Decided in a meeting of 3 members")


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
        open_submission(secretary, submission)
        go_to(secretary, "Give the vote more time")
        write_day(secretary, "Last day", timezone.localdate() + timedelta(days=7))
        write(secretary, "Reason", "Two members were away.")
        go_to(secretary, "Extend the vote")
        expect(secretary.get_by_role("status")).to_be_visible()

        vote(late, submission, "Approve")
        assert status_of(public) == 404
        vote(visit(board.members[2]), submission, "Approve")
        assert status_of(public) == 200


def test_new_member_counts_once_a_second_member_confirms_the_seat(board, visit):
    newcomer = make_person("New Member", roles.BOARD_MEMBER)
    secretary, member = visit(board.secretary), visit(board.members[0])
    secretary.goto("/board/")
    go_to(secretary, "Members")
    go_to(secretary, "Enter this member")
    expect(secretary.get_by_role("alert")).to_be_focused()
    press(secretary, "Choose who gets the seat.")
    expect(secretary.get_by_label("Person")).to_be_focused()
    secretary.keyboard.type(newcomer.display_name)
    write(secretary, "Sector", "Health")
    go_to(secretary, "Enter this member")
    expect(secretary.get_by_role("status")).to_be_visible()
    expect(secretary.get_by_role("button", name="Confirm")).to_have_count(0)
    assert newcomer.person_number not in memberships_at(timezone.now())

    member.goto("/board/members/")
    go_to(member, "Confirm the seat of New Member")
    expect(member.get_by_role("status")).to_contain_text("You confirmed the seat of New Member.")
    assert newcomer.person_number in memberships_at(timezone.now())
