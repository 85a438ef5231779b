"""A reviewer sends a resource back, and reads again only what changed: the second time with the keyboard alone."""

from playwright.sync_api import expect

from approvals.actions import submit
from approvals.checklist import QUESTIONS
from tests.factories import make_resource
from tests.newest_draft import newest

from .keyboard import choose, go_to

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
    go_to(reviewer, draft.title)
    changes = reviewer.locator("#changes")
    expect(changes).to_contain_text("which was sent back")
    expect(changes.get_by_text("Name the local contact.")).to_be_visible()
    expect(changes.locator("ins:visible")).to_have_count(1)
    expect(changes.locator("del:visible")).to_have_count(1)
    expect(changes.locator("ins:visible")).to_contain_text("call")
    expect(changes.get_by_text("Paragraph 3 tells")).to_be_hidden()
    choose(reviewer, "Recommend it to the Board")
    go_to(reviewer, "Record my review")
    # What was not answered is said first, and nothing else is lost.
    expect(reviewer.get_by_role("alert")).to_be_focused()
    for _question in QUESTIONS:
        choose(reviewer, "Yes")
    expect(reviewer.get_by_label("Recommend it to the Board")).to_be_checked()
    go_to(reviewer, "Record my review")
    expect(reviewer.get_by_text("You recommended")).to_be_visible()
