"""A reader of Urdu, on a phone of 320 pixels, finds what is in Urdu, and reads the same pages in English and back."""

import io
import re
from types import SimpleNamespace

import pytest
from django.core.management import call_command
from playwright.sync_api import expect

from tests.approvals.plain_resource import PlainResource, approved, in_polish

# How many lines and directions a word takes: one, or it was broken or cut by the direction of what stands around it.
PIECES = """word => {
  const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const at = texts.currentNode.data.indexOf(word);
    if (at < 0 || !texts.currentNode.parentElement.checkVisibility()) continue;
    const range = document.createRange();
    range.setStart(texts.currentNode, at);
    range.setEnd(texts.currentNode, at + word.length);
    return range.getClientRects().length;
  }
}"""
SIDEWAYS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.fixture
def in_two_languages(library, people):
    """A site with all its languages; a resource in English and in Urdu, and one in English only."""
    call_command("setup_languages", stdout=io.StringIO())
    original = PlainResource()
    approved(original, people)
    urdu = in_polish(original, "دیکھیں، جانچیں، بتائیں", summary="Prevent کے بارے میں پہلا پرچہ۔")
    urdu.locale = SimpleNamespace(language_code="ur")
    approved(urdu, people)
    approved(PlainResource("HIPB-0002", "Only in English"), people)


def assert_reads_from_right_to_left(reader):
    """Assert that a page is in Urdu, and nothing in it scrolls sideways."""
    expect(reader.locator("html[lang=ur][dir=rtl]")).to_be_attached()
    assert not reader.evaluate(SIDEWAYS)


def switch_to(reader, language):
    """Follow the switch of language in the header."""
    reader.get_by_role("banner").get_by_role("link", name=language, exact=True).click()


def test_reader_of_urdu_finds_a_resource_and_reads_the_same_pages_in_english(in_two_languages, visit):
    reader = visit(viewport={"width": 320, "height": 640})
    heading = reader.get_by_role("heading", level=1)
    reader.goto("/ur/")
    assert_reads_from_right_to_left(reader)
    assert reader.evaluate(PIECES, "Prevent") == 1
    reader.get_by_role("searchbox").or_(reader.get_by_role("combobox")).fill("Prevent")
    reader.keyboard.press("Enter")
    expect(reader.get_by_role("heading", name="1 وسیلہ")).to_be_visible()
    assert_reads_from_right_to_left(reader)

    reader.goto("/ur/library/")
    titles = reader.get_by_role("article").get_by_role("heading")
    expect(titles).to_have_text(["دیکھیں، جانچیں، بتائیں", "Only in English"])
    expect(titles.nth(1)).to_have_attribute("dir", "ltr")
    assert reader.evaluate(PIECES, "HIPB-0001") == 1
    reader.locator("summary", has_text="فلٹر").first.click()
    reader.get_by_label("Alerters", exact=True).check()
    expect(reader).to_have_url(re.compile(r"/ur/library/\?role_type=alerters$"))
    switch_to(reader, "English")
    expect(heading).to_have_text("Find training resources")
    expect(reader).to_have_url(re.compile(r"[0-9]/library/\?role_type=alerters$"))
    switch_to(reader, "اردو")
    assert_reads_from_right_to_left(reader)
    assert reader.url.endswith("/ur/library/?role_type=alerters")

    titles.first.get_by_role("link").click()
    expect(heading).to_have_text("دیکھیں، جانچیں، بتائیں")
    assert_reads_from_right_to_left(reader)
    switch_to(reader, "English")
    expect(heading).to_have_text("Notice, check, share")
    reader.go_back()
    expect(heading).to_have_text("دیکھیں، جانچیں، بتائیں")
    for address in ("register/", "check/", "privacy/", "library/which-role-type/", "report-a-concern/"):
        reader.goto(f"/ur/{address}")
        assert_reads_from_right_to_left(reader)
    expect(reader.locator(".emergency a")).to_have_css("direction", "rtl")  # or its number would come last
    switch_to(reader, "Polski")
    assert reader.url.endswith("/pl/report-a-concern/")
    assert reader.context.cookies() == []
