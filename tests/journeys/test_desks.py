"""The people who use the site every week: only what changed is read again, and a phone and a keyboard suffice."""

from axe_playwright_python.sync_playwright import Axe
from django.core import mail
from playwright.sync_api import expect

from approvals.actions import submit, vote
from approvals.models import BoardVote, DeclaredInterest
from tests.factories import make_resource
from tests.newest_draft import newest
from tests.resources.frozen import before_the_board

from .board_room import open_submission
from .keyboard import go_to, tab_to
from .test_every_page import EVERY_RULE

PHONE = {"viewport": {"width": 375, "height": 740}, "has_touch": True, "is_mobile": True}
PARAGRAPHS = [f"<p>Paragraph {number} tells whom to ask about concern {number}.</p>" for number in range(1, 13)]


def body(paragraphs):
    """Return the body of a resource that is made of paragraphs."""
    return [("text", paragraph) for paragraph in paragraphs]


def test_reviewer_reads_again_only_what_changed_after_it_was_sent_back(library, people, visit):
    draft = make_resource(owner=people.author, body=body(PARAGRAPHS))
    submit(draft, people.author)
    reviewer = visit(people.reviewer)
    reviewer.goto("/review/")
    reviewer.get_by_role("link", name=draft.title).click()
    reviewer.get_by_text("Comment on any of its").click()
    reviewer.get_by_text("Paragraph: Paragraph 7 tells").click()
    reviewer.get_by_label("Your comment on this paragraph").locator("visible=true").fill("Name the local contact.")
    reviewer.get_by_label("Ask the author for changes").check()
    reviewer.get_by_label("Comment or reason").fill("One paragraph leaves people alone.")
    reviewer.get_by_role("button", name="Record my review").click()
    expect(reviewer.get_by_text("You asked for changes")).to_be_visible()

    author = visit(people.author)
    author.goto("/desk/")
    expect(author.get_by_text("One paragraph leaves people alone.")).to_be_visible()
    author.get_by_role("link", name="Read the submission").click()
    expect(author.get_by_text("Name the local contact.")).to_be_visible()

    changed = newest(draft)
    changed.body = body([*PARAGRAPHS[:6], "<p>Paragraph 7 tells whom to call about concern 7.</p>", *PARAGRAPHS[7:]])
    changed.save_revision(user=people.author, log_action=True)
    submit(newest(draft), people.author)

    reviewer.goto("/review/")
    reviewer.get_by_role("link", name=draft.title).click()
    changes = reviewer.locator("#changes")
    expect(changes).to_contain_text("which was sent back")
    expect(changes.get_by_text("Name the local contact.")).to_be_visible()
    expect(changes.locator("ins:visible")).to_have_count(1)
    expect(changes.locator("del:visible")).to_have_count(1)
    expect(changes.locator("ins:visible")).to_contain_text("call")
    expect(changes.get_by_text("Paragraph 3 tells")).to_be_hidden()
    for yes in reviewer.get_by_label("Yes", exact=True).all():
        yes.check()
    reviewer.get_by_label("Recommend it to the Board").check()
    reviewer.get_by_role("button", name="Record my review").click()
    expect(reviewer.get_by_text("You recommended")).to_be_visible()


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
    tab_to(window, "Approve")
    for _choice in range(2):
        window.keyboard.press("ArrowDown")
    go_to(window, "Record my vote")
    expect(window.get_by_role("alert")).to_contain_text("Give a reason to reject it")
    assert not BoardVote.objects.exists()

    tab_to(window, "Give a reason to reject it")
    window.keyboard.press("Enter")
    window.keyboard.type("The second step is out of date.")
    go_to(window, "Record my vote")
    expect(window.get_by_role("status")).to_contain_text("Your vote was recorded: reject")
    assert DeclaredInterest.objects.get().submission == first
    assert BoardVote.objects.get().submission == second
    width = window.evaluate("document.documentElement.scrollWidth")
    assert width <= PHONE["viewport"]["width"]


def test_author_takes_it_back_during_the_vote_and_those_who_voted_are_told(board, visit):
    submission = before_the_board(board)
    voted, voting = board.members[:2]
    vote(submission, voted, "approve")
    window = visit(voting)
    open_submission(window, submission)
    window.get_by_label("Reject", exact=True).check()
    window.get_by_label("Reason").fill("The second step is out of date.")

    mail.outbox.clear()
    author = visit(board.author)
    author.goto(f"/review/{submission.pk}/")
    author.get_by_role("link", name="Take it back").click()
    author.get_by_label("Why").fill("A page is missing.")
    author.get_by_role("button", name="Take it back").click()
    expect(author.get_by_role("status")).to_contain_text("You took it back")
    assert [message.to for message in mail.outbox] == [[voted.email]]

    window.get_by_role("button", name="Record my vote").click()
    expect(window.get_by_role("alert")).to_contain_text("The author took this submission back")
    expect(window.get_by_text("The second step is out of date.")).to_be_visible()


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
    assert Axe().run(window, options=EVERY_RULE).response["violations"] == []
    window.get_by_role("button", name="Sign in and go on").click()
    window.get_by_label("E-mail address").fill(member.email)
    window.get_by_label("Password").fill("a-quiet-river")
    window.get_by_role("button", name="Sign in").click()
    expect(window.get_by_text("nothing was recorded")).to_be_visible()
    expect(window.get_by_label("Reason")).to_have_value("The second step is out of date.")
    window.get_by_role("button", name="Record my vote").click()
    expect(window.get_by_role("status")).to_contain_text("Your vote was recorded: reject")
