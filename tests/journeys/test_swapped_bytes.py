"""Somebody on the server swaps an approved file and puts its time of change back; a visitor is not given it."""

import os
import time

from django.core.files.storage import storages
from playwright.sync_api import expect

from approvals.frozen_storage import SETTLED_SECONDS
from approvals.store import address_of
from tests.approvals.plain_resource import PlainResource, approved

WORDS = b"Notice, check, share: the handout as the Board approved it"


def test_visitor_is_told_that_the_file_is_being_checked_when_its_bytes_were_swapped(library, people, visit, caplog):
    resource = PlainResource(files={"handout.txt": WORDS})
    approved(resource, people)
    path = storages["frozen"].path(address_of(resource.canonical_content()["files"][0]["sha256"]))
    time.sleep(SETTLED_SECONDS + 0.1)
    public = visit()
    public.goto("/library/HIPB-0001/")
    public.get_by_role("link", name="handout.txt").click()
    expect(public.get_by_text("as the Board approved it")).to_be_visible()

    before = os.stat(path)
    os.chmod(path, 0o644)
    with open(path, "r+b") as stored:
        stored.write(b"Nobody need be told of this")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert os.stat(path).st_mtime_ns == before.st_mtime_ns
    # Who has the right bytes already keeps them; somebody else comes.
    another = visit()
    another.goto("/library/HIPB-0001/")
    another.get_by_role("link", name="handout.txt").click()
    expect(another.get_by_role("heading", level=1)).to_have_text("This file is being checked")
    assert "“handout.txt” of HIPB-0001 (en-gb), edition 1 is not given out" in caplog.text
