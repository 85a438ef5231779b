"""What the public reads of a resource: its page, its editions, its files, and the answer to what is gone."""

import re

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.urls import reverse

from approvals import store
from approvals.actions import withdraw
from approvals.models import SubmissionFile
from tests.approvals.plain_resource import PlainResource
from tests.approvals.plain_resource import approved as approve
from tests.factories import make_image, make_resource

from .frozen import approved, before_the_board, in_review, recalled, rejected, sent_back

PAGE = "/library/HIPB-0001/notice-check-share/"
FILE = f"{PAGE}files/handout.txt"
WORDS = b"Notice, check, share"


def words_of(response):
    """Return the visible words of a page with single blanks between them."""
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


class TestPage:
    """The page of a resource."""

    def test_it_says_what_the_board_approved(self, client, people):
        approved(people)
        shown = words_of(client.get(PAGE))
        for words in ("How to notice a concern", "Front line staff", "Demonstrate an ability to know whom to tell"):
            assert words in shown
        for words in ("Approved by the Board", "Edition 1", "Reference HIPB-0001", "Review by 30 June 2099"):
            assert words in shown

    @pytest.mark.parametrize(
        "typed",
        ["/library/HIPB-0001/", "/library/hipb-0001/", "/library/HIPB-0001/old-title/", PAGE.replace("HI", "hi")],
    )
    def test_reference_decides_when_the_slug_or_the_case_is_wrong(self, client, people, typed):
        approved(people)
        assert client.get(typed).headers["Location"] == PAGE

    @pytest.mark.parametrize("stage", [in_review, sent_back, before_the_board, rejected, recalled])
    def test_nothing_is_there_before_the_board_has_approved_it(self, client, people, stage):
        stage(people, files={"handout.txt": WORDS})
        for address in (PAGE, FILE, f"{PAGE}edition/1/", f"{PAGE}edition/1/files/handout.txt"):
            assert client.get(address).status_code == 404, address

    def test_link_says_who_keeps_the_material_and_when_it_was_seen(self, client, people):
        entry = PlainResource(
            body=[],
            external_address="https://www.gov.uk/guidance",
            external_seen_on="2026-11-02",
            is_superseded=True,
            note="The guidance of 2030 replaces it.",
        )
        approve(entry, people)
        shown = words_of(client.get(PAGE))
        assert "The Board approved this entry." in shown
        assert "kept by The Board. We last saw it on 2 November 2026." in shown
        assert "This material is superseded The guidance of 2030 replaces it." in shown

    def test_title_is_text_and_not_html(self, client, people):
        approved(people, title="<script>alert(1)</script> Notice")
        page = client.get("/library/HIPB-0001/", follow=True).content.decode()
        assert "<script>alert" not in page
        assert "&lt;script&gt;alert" in page

    @pytest.mark.parametrize("method", ["post", "put", "delete"])
    def test_it_can_only_be_read(self, client, people, method):
        approved(people)
        assert getattr(client, method)(PAGE).status_code == 405

    def test_it_takes_as_many_queries_with_eleven_resources_as_with_one(
        self, client, people, django_assert_max_num_queries, pages_made_anew
    ):
        approved(people)
        for number in range(2, 12):
            approved(people, reference=f"HIPB-{number:04d}", title=f"Resource {number}")
        with django_assert_max_num_queries(4):
            assert client.get(PAGE).status_code == 200

    def test_nobody_gets_a_cookie(self, client, people):
        approved(people)
        assert not client.get(PAGE).cookies


class TestEditions:
    """Each edition at its own address."""

    @pytest.fixture
    def second(self, people):
        """Two editions of one resource, the second with another title and file."""
        resource = PlainResource(files={"handout.txt": WORDS})
        approve(resource, people)
        resource.title, resource.files = "Share", {"handout.txt": b"Share at once"}
        return approve(resource, people)

    def test_current_one_is_at_the_stable_address(self, client, second):
        response = client.get("/library/HIPB-0001/share/")
        assert "Edition 2" in words_of(response)
        assert b"".join(client.get("/library/HIPB-0001/share/files/handout.txt")) == b"Share at once"

    def test_earlier_one_says_what_has_taken_its_place(self, client, second):
        shown = client.get(f"{PAGE}edition/1/").content.decode()
        assert "This is not the current edition" in shown
        assert 'href="/library/HIPB-0001/share/"' in shown
        assert '<meta name="robots" content="noindex">' in shown
        assert b"".join(client.get(f"{PAGE}edition/1/files/handout.txt")) == WORDS

    def test_current_one_has_an_address_of_its_own_too(self, client, second):
        shown = client.get("/library/HIPB-0001/share/edition/2/").content.decode()
        assert "This is not the current edition" not in shown

    def test_wrong_slug_leads_to_the_right_one(self, client, second):
        assert client.get("/library/hipb-0001/anything/edition/1/").headers["Location"] == f"{PAGE}edition/1/"

    @pytest.mark.parametrize("number", [0, 3, 10**30])
    def test_number_that_is_none_is_not_found(self, client, second, number):
        assert client.get(f"{PAGE}edition/{number}/").status_code == 404

    def test_replaced_file_is_gone_from_the_stable_address(self, client, people, second):
        assert client.get("/library/HIPB-0001/share/files/other.txt").status_code == 404


class TestFiles:
    """Bytes, as the Board approved them."""

    def test_file_comes_with_its_type_digest_and_length(self, client, people):
        approved(people, files={"handout.txt": WORDS})
        response = client.get(FILE)
        assert b"".join(response) == WORDS
        assert response.headers["Content-Type"] == "text/plain"
        assert response.headers["Content-Length"] == str(len(WORDS))
        assert response.headers["Cache-Control"] == "no-cache"
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        sha256 = SubmissionFile.objects.get().stored_file_id
        assert response.headers["ETag"] == f'"{sha256}"'
        assert client.get(FILE, headers={"If-None-Match": f'"{sha256}"'}).status_code == 304

    @pytest.mark.parametrize("name", ["other.txt", "..%2Fdb.sqlite3", "handout.txt%00", "HANDOUT.TXT"])
    def test_name_that_was_not_approved_is_not_found(self, client, people, name):
        approved(people, files={"handout.txt": WORDS})
        assert client.get(f"{PAGE}files/{name}").status_code == 404

    def test_altered_bytes_are_refused_with_a_page_that_says_so(self, client, people, caplog):
        approved(people, files={"handout.txt": b"Altered later"})
        address = store.address_of(SubmissionFile.objects.get().stored_file_id)
        storages["frozen"].delete(address)
        storages["frozen"].save(address, ContentFile(b"Other bytes"))
        response = client.get(FILE)
        assert response.status_code == 503
        assert "is being checked" in words_of(response)
        assert "altered" in caplog.text


def test_image_is_public_while_an_edition_shows_it(client, site, people):
    image = make_image(uploaded_by=people.author)
    draft = make_resource(
        owner=people.author,
        body=[("image", {"image": image, "alt": "Three steps", "caption": ""})],
    )
    sha256 = draft.canonical_content()["body"][0]["sha256"]
    address = reverse("resource_image", args=[draft.reference, sha256, "png"])
    assert client.get(address).status_code == 404
    approve(draft, people)
    page = client.get(reverse("resource_by_reference", args=[draft.reference]), follow=True).content.decode()
    assert address.replace(".png", "-320.webp") in page
    assert 'alt="Three steps"' in page
    assert b"".join(client.get(address)).startswith(b"\x89PNG")
    withdraw(draft.reference, "en-gb", people.author, "The picture is out of date.")
    assert client.get(address).status_code == 404


class TestWithdrawal:
    """410, for the page, its editions and its files, at once."""

    @pytest.fixture
    def withdrawn(self, people):
        """A resource that was public and is not, with another one in its place."""
        approved(people, files={"handout.txt": WORDS})
        approved(people, reference="HIPB-0002", title="The new guide")
        withdraw("HIPB-0001", "en-gb", people.author, "The law has changed.", replacement="HIPB-0002")

    @pytest.mark.parametrize("place", ["", "edition/1/", "files/handout.txt", "edition/1/files/handout.txt"])
    def test_answer_names_reason_and_replacement(self, client, withdrawn, place):
        response = client.get(PAGE + place)
        assert response.status_code == 410
        assert "The law has changed." in words_of(response)
        assert 'href="/library/HIPB-0002/the-new-guide/"' in response.content.decode()

    def test_nothing_else_shows_it(self, client, withdrawn, site):
        for address in ("/", "/library/", "/library/?q=notice", "/role-types/alerters/", "/sitemap-library.xml"):
            page = client.get(address).content.decode()
            assert "/library/HIPB-0001/" not in page
            assert "/library/HIPB-0002/" in page or "q=" in address

    def test_edition_that_never_was_is_not_found(self, client, withdrawn):
        assert client.get(f"{PAGE}edition/2/").status_code == 404
