"""What an export tells: to the public nothing of drafts, votes and people; to an auditor everything."""

import json
from datetime import timedelta

import pytest
from django.db import models
from django.utils import timezone

from approvals import register
from approvals.actions import redact_content, set_public_from, submit, vote, withdraw
from approvals.export import OPEN, PUBLIC, WHOLE, as_text, export_lines
from approvals.models import Edition, RegisterEntry, StoredFile
from approvals.verification import record_models

from .everything_recorded import record_everything
from .plain_resource import PlainResource, approved, before_the_board, rejected


def lines_of(scope=PUBLIC):
    """Return the lines of an export."""
    return list(export_lines("A Board", scope))


def kinds(lines):
    """Return the kinds of lines, each once, in their order."""
    return list(dict.fromkeys(line["kind"] for line in lines))


@pytest.fixture
def history(people):
    """An edition that is public, one that is withdrawn, and much that is not public; return what may not be told."""
    approved(PlainResource(title="The public guide", files={"public.txt": b"public"}), people)
    approved(PlainResource("HIPB-0002", title="Taken down", files={"down.txt": b"down"}), people)
    withdraw("HIPB-0002", "en-gb", people.author, "The law has changed.")
    submit(PlainResource("HIPB-0003", title="Zanzibar in review", files={"a.txt": b"zanzibar one"}), people.author)
    rejected(PlainResource("HIPB-0004", title="Zanzibar rejected", files={"b.txt": b"zanzibar two"}), people)
    ahead = before_the_board(PlainResource("HIPB-0005", title="Zanzibar ahead", files={"c.txt": b"zanzibar 3"}), people)
    set_public_from(ahead, people.secretary, timezone.localdate() + timedelta(days=7))
    for member in people.members[:3]:
        vote(ahead, member, "approve")
    digests = list(Edition.objects.exclude(reference="HIPB-0001").values_list("digest", flat=True))
    files = StoredFile.objects.exclude(size=len(b"public")).values_list("sha256", flat=True)
    return ["anzibar", "Taken down", "HIPB-0003", "HIPB-0004", "HIPB-0005", *digests[1:], *files]


def test_public_export_tells_nothing_that_the_public_may_not_read(history):
    told = "".join(map(as_text, lines_of()))
    assert "The public guide" in told
    assert [secret for secret in history if secret in told] == []


def test_public_export_names_nobody(history, people):
    told = "".join(map(as_text, lines_of()))
    everybody = [*people.members, people.author, people.reviewer, people.secretary]
    assert [person for person in everybody if str(person.person_number) in told] == []


def test_dated_edition_is_told_from_its_day_on(history, people, days_later):
    with days_later(8):
        assert "Zanzibar ahead" in "".join(map(as_text, lines_of()))


def test_open_tables_have_no_column_for_a_person_or_for_what_somebody_wrote():
    for table in OPEN:
        fields = [field for field in record_models()[table]._meta.concrete_fields if not field.is_relation]
        # People are whole numbers in the record, or lists of them in a text; what somebody wrote has a digest.
        numbers = [
            field.name for field in fields if isinstance(field, models.BigIntegerField) and not field.primary_key
        ]
        texts = {field.name for field in fields if isinstance(field, models.TextField)}
        assert numbers == [] and texts <= {"tally", "rules"}
        assert "reason_digest" not in [field.name for field in fields]
    assert set(record_models()) - set(OPEN) >= {"approvals_boardvote", "approvals_storedfile", "approvals_address"}


def test_every_entry_is_in_both_exports_and_the_chain_holds(people, sectors, days_later):
    record_everything(people, sectors, days_later)
    for scope in (PUBLIC, WHOLE):
        entries = [line for line in lines_of(scope) if line["kind"] == "entry"]
        assert [line["hash"] for line in entries] == list(RegisterEntry.objects.values_list("hash", flat=True))
        assert [line["previous"] for line in entries[1:]] == [line["hash"] for line in entries[:-1]]
    assert all("facts" in line for line in entries)


def test_export_begins_with_the_head_and_ends_with_its_length(history):
    lines = lines_of()
    head = register.head()
    assert lines[0]["head"] == {"number": head.number, "hash": head.hash}
    assert lines[-1] == {"kind": "end", "lines": len(lines)}
    assert kinds(lines) == ["export", "entry", "content", "end"]
    assert kinds(lines_of(WHOLE)) == ["export", "entry", "content", "files", "text", "end"]


def test_empty_register_has_an_export(db):
    assert [line["kind"] for line in lines_of()] == ["export", "end"]


def test_redacted_content_is_in_no_export(people):
    edition = approved(PlainResource(title="It names a person"), people)
    redact_content(edition.submission, people.secretary, "It named a person.")
    for scope in (PUBLIC, WHOLE):
        assert "It names a person" not in "".join(map(as_text, lines_of(scope)))


def test_content_that_two_editions_share_is_told_once(people):
    resource = PlainResource()
    approved(resource, people)
    approved(resource, people)
    assert [line["kind"] for line in lines_of()].count("content") == 1


def test_number_of_queries_stays_when_there_is_more(history, people, django_assert_num_queries):
    with django_assert_num_queries(6):
        lines_of()
    approved(PlainResource("HIPB-0006"), people)
    with django_assert_num_queries(6):
        lines_of()


def test_text_of_a_line_is_what_was_kept_whatever_its_letters(people):
    letters = "e\u0301 and \u2028 and “quotes”"  # an é in two parts, which canonical JSON would make one
    approved(PlainResource("HIPB-0007"), people)
    withdraw("HIPB-0007", "en-gb", people.author, letters)
    texts = [line["text"] for line in map(json.loads, map(as_text, lines_of(WHOLE))) if line["kind"] == "text"]
    assert letters in texts
