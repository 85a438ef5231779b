"""The certificate of an edition, as page and PDF: what was approved, how, and what the register holds of it."""

import io
import re
from datetime import timedelta

import pikepdf
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from approvals import register
from approvals.actions import (
    confirm_meeting,
    declare_interest,
    record_meeting,
    redact_content,
    set_rules,
    take_chairs_action,
    vote,
    withdraw,
)
from approvals.voting_rules import Rules
from tests.approvals.plain_resource import PlainResource, before_the_board
from tests.approvals.plain_resource import approved as approve
from tests.factories import make_image, make_resource
from tests.pdf_text import text_of

from .frozen import approved, in_review, recalled, rejected, sent_back
from .frozen import before_the_board as waiting

pytestmark = pytest.mark.one_database

EDITION = "/library/HIPB-0001/notice-check-share/edition/1/"
PAGE = f"{EDITION}certificate/"
PDF = f"{EDITION}certificate.pdf"
WORDS = b"Notice, check, share"
BOTH = pytest.mark.parametrize("address", [PAGE, PDF])


def words_on_page(client, address=PAGE):
    """Return the visible words of the certificate with single blanks between them."""
    response = client.get(address)
    assert response.status_code == 200, address
    article = response.text[response.text.index("<article") : response.text.index("</article>")]
    article = re.sub(r"<title>.*?</title>|<[^>]+>", " ", article)
    return " ".join(article.replace("&#x27;", "'").split())


def data_of(response):
    """Return the bytes of an answer."""
    return b"".join(response) if response.streaming else response.content


def by_the_chair(people, **resource):
    """Make a resource public by the chair's action alone, until day 35; return its submission."""
    submission = before_the_board(PlainResource(**resource), people)
    ratify_by = timezone.localdate() + timedelta(days=35)
    take_chairs_action(submission, people.members[0], "Schools open on Monday.", ratify_by)
    return submission


class TestDecision:
    """By which route, and which rules were met."""

    def test_vote_is_told_in_numbers_with_the_rules_that_they_met(self, client, people):
        submission = waiting(people)
        for member, choice in zip(people.members, ["reject", "abstain", "approve", "approve", "approve"], strict=True):
            vote(submission, member, choice, "A reason.")
        shown = words_on_page(client)
        assert "By a vote of the members: 3 for it, 0 for it with conditions, 1 against it, 1 abstained." in shown
        assert "At least 3 votes must be cast. 5 votes were cast." in shown
        assert "More votes must be for it than against it. 3 votes were for it, 1 against it." in shown
        assert "A tie is no approval. There was no tie." in shown

    def test_sectors_are_counted_when_the_rules_ask_for_several(self, client, people, days_later):
        set_rules(Rules(quorum_sectors=2), people.secretary, timezone.localdate() + timedelta(days=1))
        with days_later(1):
            approved(people)
            shown = words_on_page(client)
        assert "from at least 2 different sectors. 3 votes were cast. They came from 2 sectors." in shown

    def test_meeting_tells_how_many_were_present(self, client, people):
        submission = waiting(people)
        present = [member.person_number for member in people.members[:4]]
        meeting = record_meeting(
            submission, people.secretary, "approved", timezone.localdate(), "2026/11, item 4", present, ""
        )
        confirm_meeting(meeting, people.members[0])
        shown = words_on_page(client)
        assert "In a meeting of the Board." in shown
        assert "4 members who had a part in the decision were present." in shown

    def test_chairs_action_says_that_the_board_has_not_ratified_it(self, client, people, days_later):
        by_the_chair(people)
        shown = words_on_page(client)
        assert "the chair of the Hampshire and Isle of Wight Prevent Board, acting alone, approved exactly" in shown
        assert "The Board has not ratified it yet" in shown
        assert "without a vote. The Board must ratify that before" in shown
        assert "the Board must ratify it within 42 days. The chair acted on" in shown
        with days_later(35):
            assert client.get(PAGE).status_code == 410

    def test_ratified_action_is_the_boards(self, client, people):
        submission = by_the_chair(people)
        for member in people.members[1:4]:
            vote(submission, member, "approve")
        shown = words_on_page(client)
        assert "the Hampshire and Isle of Wight Prevent Board approved exactly" in shown
        assert "the chair approved it alone on" in shown and "The Board has ratified that since." in shown
        assert "3 votes were for it, 0 against it." in shown
        assert "Ratification: entry" in shown
        assert "not ratified" not in shown

    def test_conditions_and_interests_are_told_and_nobody_is_named(self, client, people):
        submission = waiting(people)
        declare_interest(submission, people.members[4], "I wrote a rival guide.")
        vote(submission, people.members[0], "conditions", "Check the number in a year.")
        for member in people.members[1:3]:
            vote(submission, member, "approve")
        shown = words_on_page(client)
        assert "Conditions Check the number in a year." in shown
        assert "1 member declared an interest and took no part." in shown
        for person in [people.author, people.reviewer, people.secretary, *people.members]:
            assert person.display_name not in shown and str(person.person_number) not in shown
        assert "rival" not in shown


class TestStanding:
    """Whether it is the current edition."""

    @pytest.fixture
    def second(self, people):
        """Two editions of one resource; return the second."""
        resource = PlainResource(files={"handout.txt": WORDS})
        approve(resource, people)
        resource.files = {"handout.txt": b"Share at once"}
        return approve(resource, people)

    def test_current_one_says_so(self, client, second):
        shown = words_on_page(client, PAGE.replace("/1/", "/2/"))
        assert "Standing The current edition" in shown
        assert "This is not the current edition" not in shown

    def test_superseded_one_names_what_has_taken_its_place(self, client, second):
        shown = words_on_page(client)
        assert "This is not the current edition" in shown
        assert "Standing Superseded: edition 2 is the current one" in shown
        assert 'href="/library/HIPB-0001/"' in client.get(PAGE).text
        assert "Superseded: edition 2" in text_of(data_of(client.get(PDF)))

    def test_day_of_review_that_has_come_is_said(self, client, people):
        approved(people, review_by=timezone.localdate().isoformat())
        assert "(review due)" in words_on_page(client)

    def test_day_of_review_that_nobody_set_is_said(self, client, people):
        approved(people, review_by=None)
        assert "Review by No date was set" in words_on_page(client)


class TestContentAndRegister:
    """Digests, and the entries that hold them."""

    def test_files_have_their_size_and_digest_as_they_were_approved(self, client, people):
        submission = approved(people, files={"handout.txt": WORDS * 100})
        (file,) = submission.content["files"]
        shown = words_on_page(client)
        assert f"handout.txt handout.txt, 2,000 bytes SHA-256 {file['sha256']}" in shown
        assert f'href="{EDITION}files/handout.txt"' in client.get(PAGE).text
        assert submission.edition.digest in shown

    def test_image_shown_twice_is_listed_once(self, client, site, people):
        image = {"image": make_image(uploaded_by=people.author), "alt": "Three steps", "caption": ""}
        draft = make_resource(owner=people.author, body=[("image", image), ("image", image)])
        edition = approve(draft, people)
        address = f"/library/{edition.reference}/notice-check-share/edition/1/certificate/"
        (sha256,) = {block["sha256"] for block in edition.submission.content["body"]}
        shown = words_on_page(client, address)
        assert shown.count("Three steps") == shown.count(sha256) == 1
        assert re.search(rf"Three steps [0-9,]+ bytes SHA-256 {sha256}", shown)

    def test_entries_and_the_head_are_told_in_full(self, client, people):
        submission = approved(people)
        waiting(people, reference="HIPB-0002")
        shown, head = words_on_page(client), register.head()
        for record, name in ((submission.decision, "Decision"), (submission.edition, "Edition")):
            entry = register.entry_of(record)
            assert f"{name}: entry {entry.number} {entry.hash}" in shown
        assert head.number > entry.number
        assert f"Head of the register: entry {head.number} {head.hash} as of" in shown

    def test_link_says_that_somebody_else_keeps_the_material(self, client, people):
        approved(people, body=[], external_address="https://www.gov.uk/guidance", external_seen_on="2026-11-02")
        shown = words_on_page(client)
        assert "Web address of the material: https://www.gov.uk/guidance The Board approved this entry." in shown
        assert "kept by The Board. We last saw it on 2 November 2026." in shown
        assert "It has no files and no images." in shown

    def test_short_address_and_its_code_lead_to_the_check(self, client, people):
        approved(people)
        page = client.get(PAGE).text
        assert "Check that this copy is still current at" in page
        assert "http://127.0.0.1:8000/check/HIPB-0001/1/" in page
        assert "<title>QR code that leads to the page which says whether edition 1 of HIPB-0001" in page

    @pytest.mark.parametrize("address", [PAGE, PDF])
    def test_queries_are_as_many_for_twenty_files_as_for_one(self, client, people, address):
        counts = []
        for size in (1, 20):
            reference = f"HIPB-{size:04d}"
            approved(people, reference=reference, files={f"{number}.txt": bytes([number]) for number in range(size)})
            with CaptureQueriesContext(connection) as queries:
                assert client.get(address.replace("HIPB-0001", reference)).status_code == 200
            counts.append(sum('"approvals_' in entry["sql"] for entry in queries))
        assert counts == [14, 14]


class TestAnswers:
    """Who may read it, and what those are told who may not."""

    @BOTH
    @pytest.mark.parametrize("stage", [in_review, sent_back, waiting, rejected, recalled])
    def test_nothing_is_there_before_the_board_has_approved_it(self, client, people, stage, address):
        stage(people)
        assert client.get(address).status_code == 404

    @BOTH
    def test_nothing_is_there_when_the_board_has_dated_it_ahead(self, client, people, days_later, address):
        with days_later(3):
            approved(people)
        assert client.get(address).status_code == 404

    @BOTH
    def test_withdrawn_one_is_gone_and_says_why(self, client, people, address):
        approved(people)
        assert client.get(address).status_code == 200
        withdraw("HIPB-0001", "en-gb", people.author, "The law has changed.")
        response = client.get(address)
        assert response.status_code == 410
        assert "The law has changed." in response.text

    @BOTH
    def test_redacted_one_is_gone(self, client, people, address):
        submission = approved(people)
        assert client.get(address).status_code == 200
        redact_content(submission, people.secretary, "A court order.")
        response = client.get(address)
        assert response.status_code == 410
        assert "had to be removed" in response.text

    @BOTH
    def test_reference_decides_when_the_slug_or_the_case_is_wrong(self, client, people, address):
        approved(people)
        typed = address.replace("HIPB", "hipb").replace("notice-check-share", "old-title")
        assert client.get(typed).headers["Location"] == address

    def test_translation_has_a_translated_certificate_that_says_the_english_one_counts(self, client, people):
        draft = PlainResource(title="Zauważ i powiedz")
        draft.locale.language_code = "pl"
        approve(draft, people)
        place = "/pl/library/HIPB-0001/zauwaz-i-powiedz/edition/1/certificate"
        page = client.get(f"{place}/").text
        assert '<html lang="pl">' in page and "liczy się tekst angielski" in page
        main = page[page.index("<main") : page.index("</main>")]
        for said in ("<h1>Świadectwo zatwierdzenia</h1>", "Oddano 3 głosy.", f'href="{place}.pdf"'):
            assert said in main
        assert 'href="/pl/register/"' in main and 'href="/library' not in main
        data = data_of(client.get(f"{place}.pdf"))
        with pikepdf.open(io.BytesIO(data)) as pdf:
            assert pdf.Root.Lang == "en-gb"
        assert "Certificate of approval" in text_of(data) and "3 votes were cast." in text_of(data)
        assert client.get(f"{place.removeprefix('/pl')}/").status_code == 404

    @BOTH
    def test_unchanged_one_is_not_sent_again_until_the_register_grows(self, client, people, address):
        approved(people)
        response = client.get(address)
        assert response["Cache-Control"] == "no-cache"
        assert client.get(address, headers={"If-None-Match": response["ETag"]}).status_code == 304
        waiting(people, reference="HIPB-0002")
        assert client.get(address, headers={"If-None-Match": response["ETag"]}).status_code == 200

    @BOTH
    def test_head_tells_all_but_the_words(self, client, people, address):
        approved(people)
        whole, head = client.get(address), client.head(address)
        assert head.status_code == 200 and data_of(head) == b""
        for name in ("ETag", "Content-Type", "Cache-Control"):
            assert head[name] == whole[name]

    @BOTH
    def test_nobody_gets_a_cookie(self, client, people, address):
        approved(people)
        assert not client.get(address).cookies

    @BOTH
    @pytest.mark.parametrize("method", ["post", "put", "delete"])
    def test_it_can_only_be_read(self, client, people, method, address):
        approved(people)
        assert getattr(client, method)(address).status_code == 405


class TestLinks:
    """Where a certificate is found."""

    def test_page_of_a_resource_leads_to_it_and_is_printed_with_the_address(self, client, people):
        approved(people)
        for address in ("/library/HIPB-0001/notice-check-share/", EDITION):
            page = client.get(address).text
            assert f'href="{PAGE}"' in page and f'href="{PDF}"' in page
            assert "/check/HIPB-0001/1/</strong>" in page and 'class="qr-code"' in page

    def test_certificate_leads_to_its_pdf(self, client, people):
        approved(people)
        assert f'href="{PDF}"' in client.get(PAGE).text
