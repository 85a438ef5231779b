"""A translation into Polish is approved; the English moves on, and its reader is told until the Polish follows."""

import io

import pytest
from django.core.management import call_command
from playwright.sync_api import expect

from approvals.actions import vote
from tests.approvals.plain_resource import approved
from tests.factories import make_resource
from tests.resources.localize import begin, newest, polish
from tests.reviewing import recommend

CHANGED = "Oryginał został zmieniony"
NEW_SUMMARY = "How to notice a worry, check it and share it the same day."


@pytest.fixture
def original(library, people):
    """A resource in English that is public."""
    original = make_resource(owner=people.author)
    approved(original, people)
    call_command("setup_languages", stdout=io.StringIO())
    call_command("setup_board_workflow", stdout=io.StringIO())
    return original


def test_polish_reader_is_told_until_the_translator_has_followed_the_english(original, people, visit):
    reader = visit()
    address = f"/pl/library/{original.reference}/"
    assert reader.goto(address).status == 404
    expect(reader.get_by_role("heading", level=1)).to_contain_text("Ten materiał nie jest dostępny")
    expect(reader.get_by_role("link", name="Notice, check, share")).to_have_attribute("hreflang", "en-gb")

    translation = begin(original)
    draft = newest(translation)
    translator = visit(people.author)
    translator.goto(f"/admin/pages/{draft.pk}/edit/")
    for segment in translation.source.stringsegment_set.select_related("string"):
        translate_in_the_editor(translator, segment.string.data, polish(segment.string.data))
    send(translator, draft)
    decide(people, draft)
    assert reader.goto(address).status == 200
    expect(reader.get_by_role("heading", level=1)).to_contain_text("Po polsku:")
    expect(reader.get_by_text(CHANGED)).to_have_count(0)

    original.summary = NEW_SUMMARY
    original.save_revision(user=people.author).publish(skip_permission_checks=True)
    approved(original, people)
    reader.reload()
    banner = reader.get_by_role("region", name=CHANGED)
    expect(banner).to_contain_text("wydanie 2")
    banner.get_by_role("link", name="Przeczytaj oryginał").click()
    expect(reader.get_by_text(NEW_SUMMARY).first).to_be_visible()

    translator.goto("/desk/")
    item = translator.get_by_role("listitem").filter(has_text="The original has moved on")
    item.get_by_role("link", name="See this translation and its original").click()
    expect(translator.get_by_text("Edition 1 was translated; edition 2 is public now.")).to_be_visible()
    # What changed is looked at here, once the page shows the difference.
    translator.get_by_role("link", name="Update it from the original").click()
    translator.get_by_role("button", name="Submit").click()
    expect(translator.get_by_role("heading", name="1 passage to translate")).to_be_visible()
    expect(translator.get_by_text(NEW_SUMMARY).first).to_be_visible()

    translator.get_by_role("link", name="Open the translation editor").click()
    translator.get_by_role("link", name="This translation and its original").wait_for()
    translate_in_the_editor(translator, NEW_SUMMARY, "Jak zauważyć, sprawdzić i przekazać obawy tego samego dnia.")
    send(translator, draft)
    decide(people, draft)
    reader.goto(address)
    expect(reader.get_by_text("Jak zauważyć, sprawdzić i przekazać")).to_be_visible()
    expect(reader.get_by_text(CHANGED)).to_have_count(0)


def translate_in_the_editor(translator, text, words):
    """Write one passage that is missing into wagtail-localize's editor, which saves it at once."""
    passage = translator.locator("li").filter(has_text=text).last
    passage.get_by_role("button", name="Translate").click()
    passage.get_by_role("textbox").fill(words)
    passage.get_by_role("button", name="Save").click()
    passage.get_by_role("button", name="Edit").wait_for()


def send(translator, draft):
    """Send a translation for review on the translator's page."""
    translator.goto(f"/desk/translation/{draft.pk}/")
    translator.get_by_role("button", name="Send this translation for review").click()
    expect(translator.get_by_text("The translation was sent for review.")).to_be_visible()


def decide(people, draft):
    """Recommend what waits, and approve it."""
    submission = draft.waiting_submission()
    recommend(submission, people.reviewer, "It says the same.")
    for member in people.members[:3]:
        vote(submission, member, "approve")
