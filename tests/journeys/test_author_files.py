"""An author adds files, with the keyboard alone or with some that are no good, and later replaces one.

The public has exactly the bytes that the Board approved, and their fingerprints in a certificate.
"""

import hashlib
import re

import pytest
from playwright.sync_api import expect

from approvals.actions import vote
from resources.models import ResourcePage
from tests.approvals.plain_resource import approved
from tests.factories import make_resource
from tests.newest_draft import names_of
from tests.resources.intake.files import office, pdf, png, word_with_reviews
from tests.reviewing import recommend

from .board_room import status_of
from .editor import open_tab, open_tab_with_keys
from .keyboard import choose_files, go_to, press, tab_to

OLD, NEW = b"The first handout", b"The second handout"
# What a person drops: four that may come in, one of them with a name hidden in it, and a picture that says it is a PDF.
DROPPED = {
    "guide.docx": office("docx"),
    "handout.pdf": pdf(),
    "poster.pdf": png(),
    "notes.docx": word_with_reviews(),
    "slides.pptx": office("pptx"),
}
DROP = """([zone, files]) => {
  const held = new DataTransfer();
  for (const [name, numbers] of files) held.items.add(new File([new Uint8Array(numbers)], name));
  for (const name of ["dragenter", "dragover", "drop"]) {
    zone.dispatchEvent(new DragEvent(name, {dataTransfer: held, bubbles: true, cancelable: true}));
  }
}"""


@pytest.fixture
def draft(library, people):
    """A draft without files."""
    return make_resource(owner=people.author)


def open_the_files(author, draft):
    """Go from the editor to the page that takes several files."""
    author.goto(f"/admin/pages/{draft.pk}/edit/")
    open_tab(author, "Files")
    author.get_by_role("link", name="Add several files").click()


def test_files_become_public_byte_for_byte_when_their_author_has_a_keyboard_alone(draft, people, visit, tmp_path):
    uploaded = {name: DROPPED[name] for name in ("guide.docx", "handout.pdf", "slides.pptx")}
    for name, data in uploaded.items():
        (tmp_path / name).write_bytes(data)
    author, public = visit(people.author), visit()
    author.goto("/desk/")
    go_to(author, draft.title)
    open_tab_with_keys(author, "Files")
    go_to(author, "Add several files")
    choose_files(author, "Choose the files", [tmp_path / name for name in uploaded])
    expect(author.get_by_role("status").filter(has_text="Done")).to_be_visible()
    go_to(author, "Go on with the resource")
    press(author, "More actions")
    go_to(author, "Submit to")
    waiting = ResourcePage.objects.get(pk=draft.pk).waiting_submission()
    recommend(waiting, people.reviewer)
    for member in people.members[:3]:
        assert status_of(public, draft.reference) == 404
        vote(waiting, member, "approve")

    public.goto("/")
    go_to(public, draft.title)
    press(public, "Go to the 3 files to download")
    got = {}
    for name in uploaded:
        tab_to(public, name.partition(".")[0])
        got[name] = public.request.get(public.evaluate("document.activeElement.href")).body()
    assert got == uploaded
    go_to(public, "Certificate of this edition")
    for data in uploaded.values():
        expect(public.get_by_text(hashlib.sha256(data).hexdigest())).to_be_visible()


def test_four_of_five_dropped_files_are_taken_and_one_is_refused_in_words(draft, people, visit):
    author = visit(people.author)
    open_the_files(author, draft)
    files = [[name, list(data)] for name, data in DROPPED.items()]
    author.evaluate(DROP, [author.locator("[data-drop-zone]").element_handle(), files])
    expect(author.get_by_role("status").filter(has_text="Done")).to_be_visible()
    rows = author.get_by_role("list", name="Files of this draft").get_by_role("listitem")
    expect(rows).to_have_count(5)
    refused = rows.filter(has_text="poster.pdf")
    expect(refused).to_contain_text("does not hold what its ending says: it is of the type PNG picture")
    assert names_of(draft) == ["guide.docx", "handout.pdf", "notes.docx", "slides.pptx"]

    hiding = rows.filter(has_text="notes.docx")
    expect(hiding).to_contain_text("Alex Writer")
    hiding.get_by_role("button", name="Take it out").click()
    expect(author.get_by_text("says nothing about people any more")).to_be_visible()

    author.get_by_role("link", name="Go on with the resource").click()
    author.get_by_role("button", name="More actions").click()
    author.get_by_role("button", name=re.compile("^Submit")).click()
    author.get_by_text(re.compile("submitted for moderation")).first.wait_for()
    waiting = ResourcePage.objects.get(pk=draft.pk).waiting_submission()
    assert [file["name"] for file in waiting.content["files"]] == names_of(draft)


def test_file_that_did_not_arrive_says_so_and_the_next_one_is_taken(draft, people, visit):
    author = visit(people.author)
    open_the_files(author, draft)
    files = author.get_by_label("Choose the files")
    author.route(f"**/admin/resources/{draft.pk}/files/", lambda route: route.abort())
    files.set_input_files({"name": "guide.docx", "mimeType": "application/octet-stream", "buffer": office("docx")})
    expect(author.get_by_text("This file did not arrive.")).to_be_visible()
    author.unroute(f"**/admin/resources/{draft.pk}/files/")

    ResourcePage.objects.filter(pk=draft.pk).update(locked=True)
    files.set_input_files({"name": "guide.docx", "mimeType": "application/octet-stream", "buffer": office("docx")})
    expect(author.get_by_text("This resource is locked for now.")).to_be_visible()

    ResourcePage.objects.filter(pk=draft.pk).update(locked=False)
    files.set_input_files({"name": "guide.docx", "mimeType": "application/octet-stream", "buffer": office("docx")})
    expect(author.get_by_text("In the draft")).to_be_visible()
    assert names_of(draft) == ["guide.docx"]


def test_files_are_added_without_javascript(draft, people, visit, tmp_path):
    for name, data in DROPPED.items():
        (tmp_path / name).write_bytes(data)
    author = visit(people.author, java_script_enabled=False)
    author.goto(f"/admin/resources/{draft.pk}/files/")
    author.get_by_label("Choose the files").set_input_files([tmp_path / name for name in DROPPED])
    author.get_by_role("button", name="Add these files").click()
    expect(author.get_by_text("does not hold what its ending says")).to_be_visible()
    assert len(names_of(draft)) == 4


def test_public_keeps_the_approved_file_until_the_board_has_approved_the_new_one(library, people, visit, tmp_path):
    draft = make_resource(owner=people.author, files={"handout.txt": OLD})
    approved(draft.get_latest_revision_as_object(), people)
    (tmp_path / "handout.txt").write_bytes(NEW)
    author, public = visit(people.author), visit()
    address = f"/library/{draft.reference}/notice-check-share/files/handout.txt"
    assert public.request.get(address).body() == OLD

    author.goto(f"/admin/documents/edit/{draft.files.get().document.pk}/")
    author.get_by_label("File").set_input_files(tmp_path / "handout.txt")
    author.get_by_role("button", name="Save").first.click()
    author.get_by_text("updated").first.wait_for()
    assert public.request.get(address).body() == OLD
    author.goto(f"/admin/pages/{draft.pk}/edit/")
    open_tab(author, "Files")
    waits = "“handout.txt” was replaced. The public still gets the file of edition 1."
    expect(author.get_by_text(waits)).to_be_visible()

    author.get_by_role("button", name="More actions").click()
    author.get_by_role("button", name=re.compile("^Submit")).click()
    author.get_by_text(re.compile("submitted for moderation")).first.wait_for()
    waiting = ResourcePage.objects.get(pk=draft.pk).waiting_submission()
    recommend(waiting, people.reviewer)
    for member in people.members[:3]:
        assert public.request.get(address).body() == OLD
        vote(waiting, member, "approve")
    assert public.request.get(address).body() == NEW
    assert public.request.get(f"/library/{draft.reference}/any/edition/1/files/handout.txt").body() == OLD
