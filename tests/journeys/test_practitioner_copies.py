"""A person asks whether what they hold is still current: a handout, a huge file, with and without JavaScript."""

import pytest
from playwright.sync_api import expect

from tests.approvals.plain_resource import PlainResource, approved

OLD, NEW = b"the first handout", b"the second handout"
OUT_OF_DATE = "This is out of date: edition 2 has taken its place"
# More than 2^32 bits, so that a length kept in 32 of them would show. A file of zeros takes no room on the disk.
HUGE_BYTES = 2**29 + 65
HUGE_DIGEST = "bca9f36ed114b793c16365619587f6067d164a4d93d7da9a7dc949fdad928fba"

DROP = """([zone, text]) => {
  const held = new DataTransfer();
  held.items.add(new File([text], "old.txt"));
  for (const name of ["dragenter", "dragover", "drop"]) {
    zone.dispatchEvent(new DragEvent(name, {dataTransfer: held, bubbles: true, cancelable: true}));
  }
}"""


@pytest.fixture
def renewed(board):
    """A resource in its second edition, with another file under the same name."""
    resource = PlainResource(files={"handout.txt": OLD})
    approved(resource, board)
    resource.files = {"handout.txt": NEW}
    approved(resource, board)


@pytest.fixture
def handout(tmp_path):
    """The handout of the first edition, under a name of its holder's."""
    path = tmp_path / "my old handout.txt"
    path.write_bytes(OLD)
    return path


def test_old_handout_is_out_of_date_and_leads_to_the_new_one(renewed, visit, handout):
    page = visit()
    sent = []
    page.on("request", lambda request: sent.append(request.method))
    page.goto("/check/")
    page.get_by_label("Choose the file").set_input_files(handout)
    page.get_by_role("button", name="Check this file").click()
    answer = page.get_by_role("heading", name=OUT_OF_DATE)
    expect(answer).to_be_focused()
    assert OUT_OF_DATE in page.title()
    assert "POST" not in sent  # the file stayed where it was
    with page.expect_download() as download:
        page.get_by_role("link", name="Get handout.txt of edition 2").click(modifiers=["Alt"])
    assert download.value.path().read_bytes() == NEW
    page.go_back()
    expect(page.get_by_role("button", name="Check this file")).to_be_visible()


def test_dropped_file_is_checked_at_once(renewed, visit):
    page = visit()
    page.goto("/check/")
    page.evaluate(DROP, [page.locator("[data-drop-zone]").element_handle(), OLD.decode()])
    expect(page.get_by_role("heading", name=OUT_OF_DATE)).to_be_focused()


def test_old_handout_is_out_of_date_when_there_is_no_javascript(renewed, visit, handout):
    page = visit(java_script_enabled=False)
    page.goto("/check/")
    expect(page.get_by_text("read once and not kept")).to_be_visible()
    page.get_by_label("Choose the file").set_input_files(handout)
    page.get_by_role("button", name="Check this file").click()
    expect(page.get_by_role("heading", name=OUT_OF_DATE)).to_be_visible()
    page.get_by_role("textbox", name="Reference").fill("hipb 1")
    page.get_by_role("button", name="Check this reference").click()
    expect(page.get_by_role("heading", name="This is current")).to_be_visible()
    assert page.context.cookies() == []


def test_file_of_two_gigabytes_is_read_in_pieces_and_can_be_stopped(renewed, visit, tmp_path):
    huge = tmp_path / "huge.bin"
    with huge.open("wb") as target:
        target.truncate(HUGE_BYTES)
    page = visit()
    page.goto("/check/")
    page.get_by_label("Choose the file").set_input_files(huge)
    page.get_by_role("button", name="Check this file").click()
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_role("status")).to_have_text("Stopped. Nothing was checked.")
    page.get_by_role("button", name="Check this file").click()
    expect(page.get_by_text(HUGE_DIGEST)).to_be_visible(timeout=120_000)
    expect(page.get_by_role("heading", name="This is not a copy of what the Board approved")).to_be_focused()
