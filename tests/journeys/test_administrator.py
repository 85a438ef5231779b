"""A system administrator keeps people and their roles; has no vote, publishes nothing, and makes nobody a voter."""

from playwright.sync_api import expect

from accounts import roles
from accounts.models import User
from approvals.models import BoardVote
from tests.resources.frozen import before_the_board

from .board_room import open_submission, status_of
from .keyboard import go_to, press, write

PASSWORD = "A password for one test"


def test_administrator_adds_a_person_who_gets_no_vote_by_it(library, people, visit):
    submission = before_the_board(people)
    administrator = visit(people.administrator)
    administrator.goto("/admin/")
    go_to(administrator, "Add a person")
    write(administrator, "Name to show", "Robin Newcomer")
    write(administrator, "E-mail address", "robin@library.example")
    write(administrator, "Password", PASSWORD)
    write(administrator, "Password", PASSWORD)
    expect(administrator.get_by_label("Superuser")).to_have_count(0)
    press(administrator, roles.BOARD_MEMBER, "Space")
    go_to(administrator, "Create")
    expect(administrator.get_by_text("“Robin Newcomer” can now sign in.")).to_be_visible()
    newcomer = User.objects.get(email="robin@library.example")
    assert newcomer.role_names == {roles.BOARD_MEMBER}

    # A role is no seat: that takes the secretary and a second member.
    robin = visit()
    robin.goto(f"/board/{submission.pk}/")
    write(robin, "E-mail address", newcomer.email)
    write(robin, "Password", PASSWORD)
    go_to(robin, "Sign in")
    expect(robin.get_by_text("a seat on the Board that a member has confirmed does")).to_be_visible()

    open_submission(administrator, submission)
    expect(administrator.get_by_role("heading", level=1)).to_have_text("You may not open this page")
    administrator.goto("/board/members/")
    expect(administrator.get_by_role("button", name="Enter this member")).to_have_count(0)
    administrator.goto("/admin/")
    for not_theirs in ("Pages", "Workflows", "Groups"):
        expect(administrator.get_by_role("link", name=not_theirs, exact=True)).to_have_count(0)
    assert not BoardVote.objects.exists()
    assert status_of(visit()) == 404
