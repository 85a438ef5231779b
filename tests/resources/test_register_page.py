"""The public register: true counts, nobody's name, and no word of what is not public."""

import html
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from approvals import register
from approvals.actions import vote, withdraw
from approvals.models import Redaction
from tests.approvals.plain_resource import PlainResource
from tests.approvals.plain_resource import approved as approve

from .frozen import approved, before_the_board, in_review, recalled, rejected

REGISTER = "/register/"
REASON = "A telephone number in it is out of date."


def page_of(client, query=""):
    """Return the text of the register's main part, as a person reads it."""
    response = client.get(REGISTER, QUERY_STRING=query)
    assert response.status_code == 200
    text = html.unescape(response.content.decode())
    return re.sub(r"\s+", " ", text[text.index('id="main"') :])


def lines_of(client, query=""):
    """Return the lines of the table, without markup, the newest first."""
    rows = re.findall(r"<tr>(.*?)</tr>", page_of(client, query))[1:]
    return [re.sub(r"\s+", " ", re.sub("<[^>]*>", " ", row)).strip() for row in rows]


def test_page_says_so_when_nothing_was_decided(client, people):
    assert "The Board has not decided on a resource yet." in page_of(client)


def test_approval_is_shown_with_its_votes_edition_and_entry(client, people):
    submission = approved(people, title="Notice, check, share")
    (line,) = lines_of(client)
    number = register.entry_of(submission.decision).number
    # Some of it is for who hears a link without what stands around it.
    certificate = "Certificate of HIPB-0001, edition 1: Notice, check, share"
    about = f"Notice, check, share , edition 1 HIPB-0001 , edition 1. {certificate}"
    assert re.search(rf"Approved {about} 3 0 0 {number}$", line)
    page = page_of(client)
    assert '<a href="/library/HIPB-0001/notice-check-share/edition/1/"' in page
    assert '<a href="/library/HIPB-0001/notice-check-share/edition/1/certificate/"' in page


def test_votes_are_those_that_counted(client, people):
    submission = before_the_board(people)
    for member, choice in zip(people.members, ["reject", "abstain", "approve", "approve", "approve"], strict=True):
        vote(submission, member, choice, "A reason.")
    assert " 3 1 1 " in lines_of(client)[0]


def test_rejected_submission_is_nothing_but_its_vote(client, people):
    rejected(people, title="Unheard of", reference="HIPB-0777")
    (line,) = lines_of(client)
    assert re.search(r"Rejected A submission 0 3 0 \d+$", line)
    page = page_of(client)
    for secret in ("Unheard", "HIPB-0777", "out of date", "referral"):
        assert secret not in page


@pytest.mark.parametrize("stage", [in_review, before_the_board, recalled])
def test_submission_is_absent_when_it_was_not_decided(client, people, stage):
    stage(people, title="Unheard of")
    page = page_of(client)
    assert "Unheard" not in page
    assert "HIPB-0001" not in page


def test_nobody_is_named(client, people):
    approved(people)
    rejected(people, reference="HIPB-0002")
    withdraw("HIPB-0001", "en-gb", people.author, REASON)
    page = page_of(client)
    for person in [people.author, people.reviewer, people.secretary, *people.members]:
        for secret in (person.display_name, person.email, str(person.person_number)):
            assert secret not in page


def test_withdrawal_is_shown_with_reason_and_replacement_and_without_a_title(client, people):
    approved(people, title="The old way")
    approved(people, title="The new way", reference="HIPB-0002")
    withdraw("HIPB-0001", "en-gb", people.author, REASON, replacement="HIPB-0002")
    withdrawn, _new, old = lines_of(client)
    assert f"Withdrawn HIPB-0001 , edition 1 Reason: {REASON} Use instead: HIPB-0002" in withdrawn
    assert re.search(r"Approved HIPB-0001 , edition 1: no longer public", old)
    page = page_of(client)
    assert "The old way" not in page
    assert "/library/HIPB-0001/" not in page
    assert 'href="/library/HIPB-0002/"' in page


def test_superseded_edition_keeps_its_link(client, people):
    draft = PlainResource(title="First words")
    approve(draft, people)
    draft.title = "Second words"
    approve(draft, people)
    newest, oldest = lines_of(client)
    assert "Second words , edition 2 HIPB-0001 , edition 2" in newest
    assert "First words , edition 1 HIPB-0001 , edition 1" in oldest
    assert '<a href="/library/HIPB-0001/first-words/edition/1/"' in page_of(client)


def test_new_edition_is_shown_when_an_earlier_one_was_withdrawn(client, people):
    draft = PlainResource(title="First words")
    approve(draft, people)
    withdraw("HIPB-0001", "en-gb", people.author, REASON)
    draft.title = "Second words"
    approve(draft, people)
    newest, _withdrawn, oldest = lines_of(client)
    assert "Second words , edition 2 HIPB-0001 , edition 2" in newest
    assert "First words" not in page_of(client)
    assert "no longer public" in oldest


def test_texts_are_gone_when_they_were_redacted(client, people):
    edition = approve(PlainResource(title="A name in the title"), people)
    approve(PlainResource(title="The other", reference="HIPB-0002"), people)
    withdrawal = withdraw("HIPB-0002", "en-gb", people.author, "A name in the reason.")
    redact("approvals_canonicaltext", "digest", edition.digest)
    redact("approvals_freetext", "digest", withdrawal.reason_digest)
    page = page_of(client)
    assert "A name in the" not in page
    assert "The reason was removed." in page
    assert "HIPB-0001</strong>, edition 1: no longer public" in page


def test_edition_is_a_submission_until_the_board_lets_it_be_public(client, people, days_later):
    with days_later(3):
        approve(PlainResource(title="Dated ahead"), people)
    assert re.search(r"Approved A submission that is not public yet 3 0 0 \d+$", lines_of(client)[0])
    assert "Dated ahead" not in page_of(client)


def test_title_is_marked_with_its_language(client, people):
    draft = PlainResource(title="Zauważ i powiedz")
    draft.locale.language_code = "pl"
    approve(draft, people)
    address = "/pl/library/HIPB-0001/zauwaz-i-powiedz/edition/1/"
    link = f'<a href="{address}" hreflang="pl"><bdi lang="pl">Zauważ i powiedz</bdi>'
    assert link in page_of(client)


@pytest.mark.parametrize("page", ["0", "-1", "abc", "1e9", "9" * 5_000, "\0", "²"])
def test_page_answers_when_the_address_holds_anything(client, people, page):
    approved(people)
    assert len(lines_of(client, f"page={page}")) == 1


def test_queries_are_as_many_when_the_register_is_longer(client, people):
    counts = []
    for size in (1, 8):
        for number in range(size):
            approved(people, reference=f"HIPB-{size}{number}1")
            rejected(people, reference=f"HIPB-{size}{number}2")
            approved(people, reference=f"HIPB-{size}{number}3")
            withdraw(f"HIPB-{size}{number}3", "en-gb", people.author, REASON)
        with CaptureQueriesContext(connection) as queries:
            page_of(client)
        counts.append(sum('"approvals_' in entry["sql"] for entry in queries))
    assert counts == [10, 10]


def test_page_sets_no_cookie(client, people):
    approved(people)
    assert not client.get(REGISTER).cookies


def redact(table, key_column, key):
    """Remove a text that a redaction names, as the law may order."""
    redaction = Redaction.objects.create(
        table_name=table, row_key=key, redacted_by=1, reason_digest="", recorded_at=timezone.now()
    )
    register.enter(redaction)
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {table} WHERE {key_column} = %s", [key])


def test_head_of_the_register_is_shown_in_full(client, people):
    approved(people)
    assert register.head().hash in page_of(client)
    assert f"Entry {register.head().number} is the latest." in page_of(client)
