"""Anybody downloads the register and the program from the site, and verifies on a bare Python, without the site."""

import pytest
from playwright.sync_api import expect

from tests.approvals.plain_resource import PlainResource, approved
from tests.verifier import verify

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
