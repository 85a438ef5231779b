"""Check my copy: what each question is answered, for a file by its digest or its bytes, and by the reference."""

import hashlib
from urllib.parse import quote

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from approvals.actions import redact_content, withdraw
from tests.approvals.plain_resource import PlainResource, approved, before_the_board, rejected

OLD, NEW, DRAFT = b"the first handout", b"the second handout", b"nobody approved this"


def digest_of(data):
    """Return the SHA-256 of bytes."""
    return hashlib.sha256(data).hexdigest()


def ask(client, **question):
    """Ask the page."""
    return client.get(reverse("check_copy"), question)


@pytest.fixture
def resource(people):
    """A public resource with one file."""
    resource = PlainResource(files={"handout.txt": OLD})
    approved(resource, people)
    return resource


@pytest.fixture
def renewed(resource, people):
    """The same with a second edition that has another file under the same name."""
    resource.files = {"handout.txt": NEW}
    approved(resource, people)
    return resource


def test_page_asks_and_sets_no_cookie(client, db):
    page = ask(client)
    assert page.status_code == 200 and not page.cookies
    assert "Check my copy" in page.content.decode() and "autofocus" not in page.content.decode()


def test_current_file_is_current_and_leads_to_its_page(client, resource):
    page = ask(client, sha256=digest_of(OLD))
    assert "This is current" in page.content.decode()
    assert reverse("resource", args=["HIPB-0001", "notice-check-share"]) in page.content.decode()
    assert "reviewed by 30 June 2099" in page.content.decode()


def test_old_file_leads_to_the_newer_one_of_the_same_name(client, renewed):
    page = ask(client, sha256=digest_of(OLD).upper()).content.decode()
    assert "edition 2 has taken its place" in page
    assert reverse("resource_file", args=["HIPB-0001", "notice-check-share", "handout.txt"]) in page


def test_withdrawn_file_says_why_and_what_replaces_it(client, people, resource):
    approved(PlainResource("HIPB-0002", title="The better guide"), people)
    withdraw("HIPB-0001", "en-gb", people.author, "The law has changed.", "HIPB-0002")
    page = ask(client, sha256=digest_of(OLD)).content.decode()
    assert "do not use it" in page and "The law has changed." in page and "The better guide" in page
    assert "Notice, check, share" not in page


def test_redacted_edition_says_that_it_was_removed(client, people, resource):
    edition = approved(PlainResource("HIPB-0003", title="It names a person"), people)
    redact_content(edition.submission, people.secretary, "It named a person.")
    page = ask(client, reference="HIPB-0003", edition="1").content.decode()
    assert "for law or data protection" in page and "names a person" not in page


@pytest.mark.parametrize("reach", [None, before_the_board, rejected])
def test_unknown_and_unapproved_files_are_answered_alike(client, people, django_assert_num_queries, reach):
    if reach:
        reach(PlainResource(files={"draft.txt": DRAFT}), people)
    with django_assert_num_queries(1):
        draft = ask(client, sha256=digest_of(DRAFT)).content
    with django_assert_num_queries(1):
        unknown = ask(client, sha256="0" * 64).content
    assert draft.replace(digest_of(DRAFT).encode(), b"0" * 64) == unknown
    assert b"not a copy of what the Board approved" in unknown
    by_reference = ask(client, reference="HIPB-0001").content
    assert by_reference.replace(b"HIPB-0001", b"") == ask(client, reference="HIPB-0999").content.replace(
        b"HIPB-0999", b""
    )


def test_number_of_queries_stays_when_many_resources_have_the_file(client, people, resource, django_assert_num_queries):
    with django_assert_num_queries(6):
        ask(client, sha256=digest_of(OLD))
    for number in range(2, 8):
        approved(PlainResource(f"HIPB-{number:04d}", files={"copy.txt": OLD}), people)
    with django_assert_num_queries(6):
        assert ask(client, sha256=digest_of(OLD)).content.decode().count("This is current") == 8  # seven, and the title


@pytest.mark.parametrize("typed", ["HIPB-0001", "hipb 1", " hipb–0001 ", "HIPB0001", "hipb_01"])
def test_reference_is_understood_however_it_is_typed(client, resource, typed):
    assert "This is current" in ask(client, reference=typed, edition="").content.decode()


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ({"sha256": "²"}, "must have 64 digits"),
        ({"sha256": "a" * 63}, "must have 64 digits"),
        ({"sha256": "a" * 65}, "must have 64 digits"),
        ({"sha256": "\0" + "a" * 63}, "must have 64 digits"),
        ({"reference": ""}, "Type the reference"),
        ({"reference": "\0"}, "Type the reference"),
        ({"reference": "leaflet"}, "A reference has letters and a number"),
        ({"reference": "HIPB-٤٢"}, "A reference has letters and a number"),
        ({"reference": "HIPB-" + "9" * 300}, "A reference has letters and a number"),
        ({"reference": "HIPB-0001", "edition": "0"}, "An edition is a number from 1 on"),
        ({"reference": "HIPB-0001", "edition": "-1"}, "An edition is a number from 1 on"),
        ({"reference": "HIPB-0001", "edition": "1" + "0" * 30}, "An edition is a number from 1 on"),
        ({"reference": "HIPB-0001", "edition": "٢"}, "An edition is a number from 1 on"),
        ({"edition": "2"}, "Type the reference"),
    ],
)
def test_bad_question_is_answered_in_words_and_keeps_what_was_typed(client, resource, question, words):
    page = ask(client, **question)
    assert page.status_code == 422 and words in page.content.decode()
    if question.get("edition"):
        assert question["edition"] in page.content.decode()


def test_repeated_parameters_and_odd_bytes_are_answered(client, resource):
    assert client.get(f"/check/?sha256=1&sha256={digest_of(OLD)}").status_code == 200
    assert client.get("/check/?sha256=%ff%fe").status_code == 422
    assert client.get(f"/check/?reference={quote('HIPB-0001')}&edition=%00").status_code == 200


@pytest.mark.parametrize(
    ("number", "status", "words"),
    [(2, 200, "This is current"), (1, 200, "edition 2 has taken its place"), (3, 404, "not a copy")],
)
def test_short_address_answers_at_once(client, renewed, number, status, words):
    page = client.get(reverse("check_edition", args=["hipb-0001", number]))
    assert page.status_code == status and words in page.content.decode() and not page.cookies


def test_short_address_is_gone_when_its_resource_was_withdrawn(client, people, resource):
    withdraw("HIPB-0001", "en-gb", people.author, "The law has changed.")
    page = client.get(reverse("check_edition", args=["HIPB-0001", 1]))
    assert page.status_code == 410 and "The law has changed." in page.content.decode()
    assert client.get(f"/check/HIPB-0001/{10**30}/").status_code == 404


def test_sent_file_leads_to_its_answer_and_is_not_kept(client, resource, settings):
    kept_before = sorted(settings.VAR_DIR.rglob("*"))
    sent = client.post(reverse("check_copy"), {"file": SimpleUploadedFile("my handout.txt", OLD)})
    assert (sent.status_code, sent["Location"]) == (303, f"/check/?sha256={digest_of(OLD)}")
    assert not sent.cookies and sorted(settings.VAR_DIR.rglob("*")) == kept_before
    assert "This is current" in client.get(sent["Location"]).content.decode()


def test_sent_file_of_no_bytes_is_no_file_of_the_board(client, resource):
    sent = client.post(reverse("check_copy"), {"file": SimpleUploadedFile("empty.txt", b"")})
    assert "not a copy" in client.get(sent["Location"]).content.decode()


def test_sent_file_is_refused_in_words_when_it_is_too_large(client, resource, settings):
    settings.CHECK_COPY_MOST_BYTES = 1_000_000
    fits = client.post(reverse("check_copy"), {"file": SimpleUploadedFile("a.bin", b"a" * 1_000_000)})
    refused = client.post(reverse("check_copy"), {"file": SimpleUploadedFile("b.bin", b"a" * 1_000_001)})
    assert fits.status_code == 303 and refused.status_code == 413
    assert "too large to be sent here" in refused.content.decode()


def test_form_without_a_file_says_what_to_do(client, db):
    page = client.post(reverse("check_copy"), {})
    assert page.status_code == 422 and "Choose a file first." in page.content.decode() and not page.cookies


def test_broken_form_is_a_bad_request_in_words(client, db):
    page = client.post(reverse("check_copy"), b"--x", content_type="multipart/form-data")
    assert page.status_code == 400 and b"<h1>" in page.content
