"""With the triggers gone, whatever somebody changes is named: every column of every table in turn."""

import datetime

import pytest
from django.core.files.storage import storages
from django.db import connection, models, transaction

from approvals import register, triggers
from approvals.models import RegisterEntry, StoredFile
from approvals.store import address_of
from approvals.verification import record_models, register_problems

from .everything_recorded import record_everything
from .plain_resource import PlainResource, approved


@pytest.fixture
def recorded(people, sectors, days_later):
    """Everything recorded; the triggers dropped, as the owner of a database could."""
    record_everything(people, sectors, days_later)
    assert list(register_problems()) == []
    triggers.drop()


def problems():
    """What verification says, without the triggers that the tests themselves dropped."""
    return [problem for problem in register_problems() if "is not installed" not in problem]


def altered(field, value):
    """Return another value that fits a column."""
    if isinstance(field, models.ForeignKey):
        field = field.target_field
    if isinstance(field, models.BooleanField):
        return not value
    if isinstance(field, models.DateTimeField):
        return (value or datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)) + datetime.timedelta(microseconds=1)
    if isinstance(field, models.DateField):
        return (value or datetime.date(2020, 1, 1)) + datetime.timedelta(days=1)
    if isinstance(field, models.UUIDField):
        return "00000000-0000-4000-8000-000000000000"
    if isinstance(field, models.IntegerField):
        return (value or 0) + 30_000
    # The last letter: lengths are bounded, and the value stays unique.
    return f"{value[:-1]}{'a' if value[-1] != 'a' else 'b'}" if value else "x"


def every_column():
    """Return (model, field) for each column of each insert-only table."""
    return [(model, field) for model in triggers.insert_only_models() for field in model._meta.concrete_fields]


@pytest.mark.one_database
def test_every_altered_column_is_named_with_its_entry(recorded):
    """One test for all columns: recording everything costs more than altering it."""
    unnoticed = []
    for model, field in every_column():
        row = model.objects.order_by("-pk").first()
        with transaction.atomic():
            model.objects.filter(pk=row.pk).update(**{field.attname: altered(field, getattr(row, field.attname))})
            found = problems()
            if not any("ntry" in problem for problem in found):
                unnoticed.append((model.__name__, field.column, found))
            transaction.set_rollback(True)
    assert unnoticed == []
    assert problems() == []


def test_every_deleted_row_is_named(recorded):
    for table, model in record_models().items():
        with transaction.atomic():
            row = model.objects.order_by("-pk").first()
            with connection.cursor() as cursor:
                cursor.execute(f"DELETE FROM {table} WHERE {model._meta.pk.column} = %s", [row.pk])
            assert any(f"{table} {row.pk} is gone" in problem for problem in problems())
            transaction.set_rollback(True)


def test_row_without_an_entry_is_named(recorded, people):
    StoredFile.objects.create(sha256="a" * 64, size=1, recorded_at=datetime.datetime.now(datetime.UTC))
    assert any("has no entry in the register" in problem for problem in problems())


def test_cut_tail_is_named_when_its_rows_stay(recorded):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM approvals_registerentry WHERE number = %s", [register.head().number])
    assert any("has no entry in the register" in problem for problem in problems())


def test_cut_tail_is_named_when_the_printed_head_is_given(people):
    approved(PlainResource(), people)
    head = register.head().hash
    assert list(register_problems(expected_head=head)) == []
    triggers.drop()
    edition = RegisterEntry.objects.get(table_name="approvals_edition")
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM approvals_registerentry WHERE number = %s", [edition.number])
        cursor.execute("DELETE FROM resources_cataloguetext")
        cursor.execute("DELETE FROM resources_catalogueentry")
        cursor.execute("DELETE FROM approvals_edition")
    assert problems() == []  # a chain alone does not show that its tail was cut off
    assert any("the end of the register was cut off" in problem for problem in register_problems(expected_head=head))


def test_rewritten_chain_is_named_when_the_printed_head_is_given(recorded):
    head = register.head().hash
    RegisterEntry.objects.filter(hash=head).update(hash="0" * 63 + "1")
    assert any("cut off, or rewritten" in problem for problem in register_problems(expected_head=head))


def test_missing_entry_in_the_middle_is_named(recorded):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM approvals_registerentry WHERE number = 5")
    assert any(problem.startswith("Entry 5 is missing") for problem in problems())


@pytest.mark.parametrize("attack", ["swapped", "deleted"])
def test_swapped_blob_is_named_with_its_entry(people, sectors, days_later, attack):
    record_everything(people, sectors, days_later)
    stored = StoredFile.objects.first()
    path = storages["frozen"].path(address_of(stored.sha256))
    with open(path, "rb") as blob:
        original = blob.read()
    try:
        if attack == "swapped":
            with open(path, "wb") as blob:
                blob.write(b"other bytes")
        else:
            storages["frozen"].delete(address_of(stored.sha256))
        [problem] = problems()
        assert stored.sha256 in problem
        assert "Entry" in problem
        assert "(en-gb), edition 1" in problem
    finally:
        with open(path, "wb") as blob:
            blob.write(original)


def test_forged_votes_are_named_when_the_chain_was_made_to_fit(people):
    """An owner of the database can rewrite the chain; the decision then no longer follows from its votes."""
    approved(PlainResource(), people)
    triggers.drop()
    entry = RegisterEntry.objects.filter(table_name="approvals_boardvote").first()
    facts = entry.facts.replace('"choice":"approve"', '"choice":"reject"')
    with connection.cursor() as cursor:
        cursor.execute("UPDATE approvals_boardvote SET choice = 'reject' WHERE id = %s", [entry.row_id])
    RegisterEntry.objects.filter(pk=entry.pk).update(facts=facts)
    rechain()
    [problem] = problems()
    assert "has a tally that its votes do not give" in problem


def rechain():
    """Compute every hash anew, as somebody with the database and our source could."""
    previous = register.BEFORE_THE_FIRST
    for entry in RegisterEntry.objects.order_by("-number"):
        RegisterEntry.objects.filter(pk=entry.pk).update(
            previous_hash=f"{entry.number:064d}", hash=f"{entry.number:064x}"
        )
    for entry in RegisterEntry.objects.order_by("number"):
        hashed = register.entry_hash(entry.number, previous, entry.table_name, entry.row_id, entry.facts)
        RegisterEntry.objects.filter(pk=entry.pk).update(previous_hash=previous, hash=hashed)
        previous = hashed
