"""The draft side's uploads in a bucket: nobody outside the admin reads them there either."""

import pytest

from approvals import store
from approvals.models import SubmissionFile
from tests.approvals.plain_resource import approved
from tests.factories import make_document, make_resource


@pytest.fixture
def document(bucket, site, people):
    """A document of a draft, uploaded into the bucket."""
    return make_document("handout.txt", b"Not approved yet", people.author)


def test_address_of_an_upload_asks_who_you_are_and_carries_no_signature(client, people, document):
    address = document.file.url
    assert address.startswith("/admin/media/documents/")
    assert "?" not in address
    assert client.get(address).status_code == 302
    client.force_login(people.author)
    assert b"".join(client.get(address)) == b"Not approved yet"
    assert client.get(address + "x").status_code == 404


def test_uploads_and_frozen_bytes_lie_apart_in_the_bucket(bucket, document):
    assert [stored.key for stored in bucket.objects.all()] == [f"media/{document.file.name}"]


def test_resource_goes_from_the_bucket_to_the_public(bucket, client, site, people):
    draft = make_resource(owner=people.author, files={"handout.txt": b"As the Board approved it"})
    approved(draft, people)
    sha256 = SubmissionFile.objects.get().stored_file_id
    assert f"frozen/{store.address_of(sha256)}" in [stored.key for stored in bucket.objects.all()]
    page = client.get(f"/library/{draft.reference}/", follow=True)
    assert b"".join(client.get(f"{page.request['PATH_INFO']}files/handout.txt")) == b"As the Board approved it"
