"""An author takes a row of the Board's spreadsheet to the public, takes a submission back, and withdraws a resource."""

import re
from pathlib import Path

import pytest
from django.core import mail
from django.core.management import call_command
from playwright.sync_api import expect

from approvals import actions
from resources.models import ResourcePage
from tests.resources.frozen import approved, before_the_board

from .board_room import open_submission, status_of
from .editor import fill_date, open_tab
from .keyboard import go_to, write

CATALOGUE = Path(__file__).resolve().parents[2] / "cms" / "demo" / "catalogue.csv"
TITLE = "Channel duty guidance: protecting people susceptible to radicalisation"
# Everywhere that a visitor or a search engine could come upon a resource.
SURFACES = [
    "/",
    "/library/",
    "/library/?q=Channel+panels",
    "/library/?role_type=responders",
    "/role-types/responders/",
    "/register/",
    "/sitemap-library.xml",
]
WORDS = re.compile("Channel duty guidance|channel-duty-guidance")
REASON = "It says nothing about children. Please add the local contact."


@pytest.fixture
def submitted(library, people, visit):
    """Import the catalogue, complete one row and send it for review, all in the admin; return the author's window."""
    author = visit(people.author)
    import_the_catalogue(author)
    open_the_draft(author)
    complete(author)
    submit(author)
    return author


def test_row_becomes_public_when_the_board_approves_what_it_first_rejected(submitted, people, visit):
    public = visit()
    nothing_is_public(public)
    members = [visit(member) for member in people.members[:3]]
    reviewer = visit(people.reviewer)
    review(reviewer, "Recommend")
    for member in members:
        vote(member, "Reject", REASON)

    # The register counts the vote and says no more of it; nothing else shows a trace.
    nothing_is_public(public)

    submitted.goto("/desk/")
    item = submitted.get_by_role("listitem").filter(has_text=TITLE)
    expect(item).to_contain_text("Rejected")
    expect(item.get_by_text(REASON)).to_have_count(3)
    item.get_by_role("link", name=TITLE, exact=True).click()
    expect(submitted.get_by_text(REASON).first).to_be_visible()

    submit(submitted)
    nothing_is_public(public)
    review(reviewer, "Recommend")
    nothing_is_public(public)
    for member in members:
        nothing_is_public(public)
        vote(member, "Approve")

    public.goto("/role-types/responders/")
    public.get_by_role("link", name=TITLE).click()
    expect(public.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(public.get_by_role("complementary", name="Approved by the Board")).to_contain_text(reference())
    assert public.goto(f"/library/{reference()}/").status == 200

    public.goto("/library/?role_type=responders")
    public.get_by_label("Qualified social workers").check()
    public.get_by_role("button", name="Apply filters").click()
    expect(public.get_by_role("link", name=TITLE)).to_be_visible()
    public.goto("/library/?q=channel+panels")
    expect(public.get_by_role("link", name=TITLE)).to_be_visible()
    public.goto("/register/")
    expect(public.get_by_role("link", name=re.compile(f"^{TITLE}"))).to_be_visible()
    assert WORDS.search(public.request.get("/sitemap-library.xml").text())
    call_command("verify_register")


def reference():
    """Return the reference that the resource was given."""
    return ResourcePage.objects.get(title=TITLE).reference


def import_the_catalogue(author):
    """Bring the Board's own file in, as the author does: look at the preview, then save."""
    author.goto("/admin/")
    author.get_by_role("link", name="Import and export").click()
    author.get_by_label("Spreadsheet").set_input_files(CATALOGUE)
    author.get_by_role("button", name="Check this file").click()
    expect(author.get_by_text("New drafts: 41.")).to_be_visible()
    author.get_by_role("button", name="Save as drafts").click()
    expect(author.get_by_text("41").first).to_be_visible()


def open_the_draft(author):
    """Find the draft among the author's own resources."""
    author.goto("/desk/")
    author.get_by_role("link", name=TITLE, exact=True).click()
    expect(author.get_by_role("textbox", name="Title")).to_have_value(TITLE)


def complete(author):
    """Fill in what the row did not have; the lists offer the terms of the chosen role types only."""
    fill_date(author, "Date on which you saw it there", "02/11/2026")
    open_tab(author, "Who it is for")
    expect(author.get_by_role("checkbox", name="Front line staff", include_hidden=True)).to_be_hidden()
    author.get_by_role("checkbox", name="Qualified social workers").check()
    open_tab(author, "What it teaches")
    author.get_by_role("checkbox", name="Share information appropriately").first.check()
    open_tab(author, "Governance")
    author.get_by_role("combobox", name="Licence").select_option(label="Open Government Licence 3.0")
    fill_date(author, "Review by", "30/09/2027")


def submit(author):
    """Send it for review, and read that it is in review."""
    author.get_by_role("button", name="More actions").click()
    with author.expect_event("load"):
        author.get_by_role("button", name=re.compile("ubmit to")).click()
    author.goto("/desk/")
    expect(author.get_by_role("listitem").filter(has_text=TITLE)).to_contain_text("In review")


def review(reviewer, outcome):
    """Open what waits for a review and answer it."""
    reviewer.goto("/review/")
    reviewer.get_by_role("link", name=TITLE).click()
    for yes in reviewer.get_by_label("Yes").all():
        yes.check()
    reviewer.get_by_label(outcome).check()
    reviewer.get_by_role("button", name="Record my review").click()
    expect(reviewer.get_by_text("You recommended")).to_be_visible()


def vote(member, choice, reason=""):
    """Open what waits for the member's vote, and vote."""
    member.goto("/board/")
    member.get_by_role("link", name=TITLE, exact=True).click()
    member.get_by_label(choice, exact=True).check()
    member.get_by_label("Reason").fill(reason)
    member.get_by_role("button", name="Record my vote").click()
    expect(member.get_by_text("Your vote was recorded")).to_be_visible()


def nothing_is_public(public):
    """Assert that nobody who is not signed in finds a trace of it, nor anything at its address."""
    assert public.request.get(f"/library/{reference()}/").status == 404
    for surface in SURFACES:
        shown = public.request.get(surface).text()
        assert not WORDS.search(shown), surface
        assert reference() not in shown, surface


def test_author_signs_in_after_a_wrong_password_and_sees_their_resources(library, people, visit):
    people.author.set_password("A password for one test")
    people.author.save()
    author = visit()
    author.goto("/desk/")
    author.get_by_label("E-mail address").fill(people.author.email)
    author.get_by_label("Password").fill("Not that one")
    author.get_by_role("button", name="Sign in").click()
    expect(author.get_by_role("alert")).to_contain_text("The e-mail address or the password is not right.")
    expect(author.get_by_label("E-mail address")).to_have_value(people.author.email)
    author.get_by_label("Password").fill("A password for one test")
    author.get_by_role("button", name="Sign in").click()
    expect(author).to_have_url("/desk/")


def test_author_takes_it_back_during_the_vote_and_those_who_voted_are_told(board, visit):
    submission = before_the_board(board)
    voted, voting = board.members[:2]
    actions.vote(submission, voted, "approve")
    window = visit(voting)
    open_submission(window, submission)
    window.get_by_label("Reject", exact=True).check()
    window.get_by_label("Reason").fill("The second step is out of date.")

    mail.outbox.clear()
    author = visit(board.author)
    author.goto(f"/review/{submission.pk}/")
    go_to(author, "Take it back")
    write(author, "Why", "A page is missing.")
    go_to(author, "Take it back")
    expect(author.get_by_role("status")).to_contain_text("You took it back")
    assert [message.to for message in mail.outbox] == [[voted.email]]

    window.get_by_role("button", name="Record my vote").click()
    expect(window.get_by_role("alert")).to_contain_text("The author took this submission back")
    expect(window.get_by_text("The second step is out of date.")).to_be_visible()


def test_withdrawal_is_seen_in_the_next_request(board, visit):
    approved(board)
    approved(board, title="Three new steps", reference="HIPB-0002")
    public = visit()
    assert status_of(public) == 200

    author = visit(board.author)
    author.goto("/desk/withdraw/en-gb/HIPB-0001/")
    go_to(author, "Withdraw it now")
    expect(author.get_by_role("alert")).to_be_focused()
    write(author, "Reason", "The law has changed.")
    write(author, "Reference of the resource that replaces it", "HIPB-0002")
    go_to(author, "Withdraw it now")
    expect(author.get_by_role("status")).to_be_visible()

    assert status_of(public) == 410
    expect(public.get_by_text("The law has changed.")).to_be_visible()
    public.get_by_role("link", name="Three new steps").click()
    expect(public.get_by_role("heading", level=1)).to_have_text("Three new steps")
