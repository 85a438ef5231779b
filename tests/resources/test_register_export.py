"""The downloads of the register: who may have which, what the spreadsheet says, and what an unchanged one costs."""

import csv
import io
import json

import pytest
from django.urls import reverse

from approvals import register
from approvals.actions import withdraw
from resources.csv_text import harmless
from tests.approvals.plain_resource import PlainResource, approved, before_the_board, rejected

PUBLIC_DOWNLOADS = ("register_jsonl", "register_csv")


def text_of(response):
    """Return a streamed answer as text."""
    return b"".join(response.streaming_content).decode("utf-8")


@pytest.fixture
def history(people):
    """An edition, a rejection, a withdrawal and a submission before the Board."""
    approved(PlainResource(title="=cmd|' /C calc'!A1"), people)
    approved(PlainResource("HIPB-0002", title="Taken down"), people)
    withdraw("HIPB-0002", "en-gb", people.author, "The law has changed.", "HIPB-0001")
    rejected(PlainResource("HIPB-0003", title="Zanzibar"), people)
    before_the_board(PlainResource("HIPB-0004", title="Zanzibar again"), people)


@pytest.mark.parametrize("name", PUBLIC_DOWNLOADS)
def test_download_is_for_everybody_and_sets_no_cookie(client, history, name):
    answer = client.get(reverse(name))
    assert answer.status_code == 200 and not answer.cookies
    assert answer["Cache-Control"] == "no-cache" and answer["Content-Disposition"].startswith("attachment; filename=")
    told = text_of(answer)
    assert "Zanzibar" not in told and "HIPB-0003" not in told and "Taken down" not in told


@pytest.mark.parametrize("name", PUBLIC_DOWNLOADS)
def test_unchanged_download_is_not_sent_again(client, people, history, name):
    etag = client.get(reverse(name))["ETag"]
    assert client.get(reverse(name), headers={"If-None-Match": etag}).status_code == 304
    approved(PlainResource("HIPB-0005"), people)
    assert client.get(reverse(name), headers={"If-None-Match": etag}).status_code == 200


def test_head_request_has_the_headers_and_no_body(client, history):
    answer = client.head(reverse("register_csv"))
    assert answer["Content-Type"] == "text/csv; charset=utf-8" and answer["ETag"] and not answer.content


def test_spreadsheet_has_a_row_for_each_decision_and_withdrawal(client, history):
    told = text_of(client.get(reverse("register_csv")))
    assert told.startswith("\ufeff")
    assert text_of(client.get("/pl/register/register.csv")).splitlines()[0] == told.splitlines()[0]
    rows = list(csv.DictReader(io.StringIO(told.removeprefix("\ufeff"))))
    assert [(row["What happened"], row["Reference"], row["Edition"], row["For"], row["Against"]) for row in rows] == [
        ("approved", "HIPB-0001", "1", "3", "0"),
        ("approved", "HIPB-0002", "1", "3", "0"),
        ("withdrawn", "HIPB-0002", "1", "", ""),
        ("rejected", "", "", "0", "3"),
    ]
    assert rows[0]["Title"] == "'=cmd|' /C calc'!A1"
    assert rows[0]["Address"].startswith("http") and rows[1]["Address"] == ""
    assert (rows[2]["Reason"], rows[2]["Replacement"]) == ("The law has changed.", "HIPB-0001")
    assert all(len(row["Hash of the entry"]) == 64 for row in rows)


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\tx", "\rx"])
def test_cell_is_harmless_when_a_spreadsheet_would_take_it_for_a_formula(cell):
    assert harmless(cell) == f"'{cell}" and harmless("A guide") == "A guide" and harmless(-1) == -1


def test_downloads_take_the_same_queries_when_there_is_more(client, people, history, django_assert_max_num_queries):
    for number in range(10, 16):
        approved(PlainResource(f"HIPB-{number:04d}"), people)
    for name in PUBLIC_DOWNLOADS:
        with django_assert_max_num_queries(15):
            text_of(client.get(reverse(name)))


def test_whole_register_is_for_who_keeps_or_audits_it(client, people, history):
    address = reverse("whole_register")
    assert client.get(address).status_code == 302
    for person in (people.author, people.reviewer, people.members[0], people.administrator, people.superuser):
        client.force_login(person)
        assert client.get(address).status_code == 403, person
    for person in (people.auditor, people.secretary):
        client.force_login(person)
        answer = client.get(address)
        assert "no-store" in answer["Cache-Control"] and "private" in answer["Cache-Control"]
        lines = [json.loads(line) for line in text_of(answer).splitlines()]
        assert lines[0]["scope"] == "whole" and lines[0]["head"]["hash"] == register.head().hash
        assert address in client.get(reverse("board")).content.decode()


def test_page_explains_how_to_verify(client, db, history):
    page = client.get(reverse("verify_register"))
    assert page.status_code == 200 and not page.cookies
    assert "verify_register.py register.jsonl --files" in page.content.decode()
    assert register.head().hash in page.content.decode()
    assert reverse("verify_register") in client.get(reverse("register")).content.decode()


def test_page_explains_how_to_verify_when_the_register_is_empty(client, db):
    assert client.get(reverse("verify_register")).status_code == 200
    assert client.get(reverse("register_csv")).status_code == 200
