"""An auditor reads what was decided and changes nothing; anybody verifies the register on a bare Python."""

import pytest
from playwright.sync_api import expect

from tests.approvals.plain_resource import PlainResource, approved
from tests.verifier import verify

from .keyboard import go_to, tab_to

HANDOUT = b"Notice, check, share"


@pytest.fixture
def public(board):
    """A resource with a file."""
    approved(PlainResource(files={"handout.txt": HANDOUT}), board)


def downloaded(page, link, folder):
    """Click a link that downloads; return where the file lies."""
    with page.expect_download() as download:
        page.get_by_role("link", name=link).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_register_is_verified_by_the_program_from_the_site_and_a_changed_file_is_found(public, visit, tmp_path):
    page = visit()
    page.goto("/register/")
    page.get_by_role("link", name="How to verify the register yourself").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Verify the register")
    export = downloaded(page, "Download the register (JSON Lines)", tmp_path)
    program = downloaded(page, "Download the program that verifies it", tmp_path)
    head = page.locator("#head ~ p code").inner_text()
    assert (export.name, program.name) == ("register.jsonl", "verify_register.py")

    files = tmp_path / "files"
    files.mkdir()
    (files / "handout.txt").write_bytes(HANDOUT)
    right = verify(export, "--head", head, "--files", files, program=program)
    assert right.code == 0 and "handout.txt: HIPB-0001 (en-gb), edition 1, as approved." in right.said

    (files / "handout.txt").write_bytes(HANDOUT.replace(b"share", b"Share"))
    changed = verify(export, "--files", files, program=program)
    assert changed.code == 1 and "handout.txt: NOT a file" in changed.said

    export.write_bytes(export.read_bytes().replace(b"Notice", b"Notise", 1))
    tampered = verify(export, program=program)
    assert tampered.code == 1 and tampered.said.startswith("WRONG: ")


def test_auditor_reads_and_verifies_the_whole_register_and_is_offered_nothing_to_decide(public, board, visit, tmp_path):
    auditor = visit(board.auditor)
    auditor.goto("/board/")
    go_to(auditor, "Notice, check, share")
    expect(auditor.get_by_text("The vote is over.")).to_be_visible()
    forms = auditor.locator("main form")
    expect(forms).to_have_count(1)  # to sign out
    go_to(auditor, "Members")
    expect(auditor.get_by_text(board.members[0].display_name)).to_be_visible()
    expect(forms).to_have_count(1)
    go_to(auditor, "Rules")
    expect(forms).to_have_count(1)
    auditor.goto("/board/")
    tab_to(auditor, "Download the whole register")
    with auditor.expect_download() as download:
        auditor.keyboard.press("Enter")
    export = tmp_path / download.value.suggested_filename
    download.value.save_as(export)
    assert verify(export).code == 0
    assert str(board.members[0].person_number) in export.read_text()
