"""The chain: each entry follows the one before, has its row, and says what the row says; and each row has its entry."""

from ..batches import batches
from ..models import Record, RegisterEntry
from ..register import BEFORE_THE_FIRST, entry_hash, facts_of
from ..triggers import insert_only_models


def record_models():
    """Return {table: model} of the records that the register chains."""
    return {model._meta.db_table: model for model in insert_only_models() if issubclass(model, Record)}


def chain_problems(expected_head, progress):
    models = record_models()
    number, previous_hash, head_seen = 0, BEFORE_THE_FIRST, not expected_head
    for entries in batches(RegisterEntry.objects, key="number"):
        rows = _rows_of(entries, models)
        for entry in entries:
            number += 1
            if entry.number != number:
                yield f"Entry {number} is missing: the next one there is number {entry.number}."
                number = entry.number
            if entry.previous_hash != previous_hash:
                yield f"Entry {entry.number} does not follow the entry before it."
            if entry.hash != entry_hash(entry.number, entry.previous_hash, entry.table_name, entry.row_id, entry.facts):
                yield f"Entry {entry.number} was altered: its hash does not fit its facts."
            else:
                yield from _row_problems(entry, rows.get((entry.table_name, entry.row_id)))
            previous_hash = entry.hash
            head_seen = head_seen or entry.hash == expected_head
        progress(len(entries))
    if not head_seen:
        yield f"No entry has the hash {expected_head}: the end of the register was cut off, or rewritten."


def _rows_of(entries, models):
    wanted = {}
    for entry in entries:
        wanted.setdefault(entry.table_name, []).append(entry.row_id)
    return {
        (table, pk): row
        for table, keys in wanted.items()
        if table in models
        for pk, row in models[table]._default_manager.in_bulk(keys).items()
    }


def _row_problems(entry, row):
    if row is None:
        yield f"Entry {entry.number} has no row: {entry.table_name} {entry.row_id} is gone."
        return
    entered = facts_of(entry)
    for column, value in row.facts().items():
        if column not in entered or entered[column] != value:
            yield f"Entry {entry.number}: {entry.table_name} {entry.row_id} was altered in the column {column}."


def unentered_row_problems():
    for table, model in record_models().items():
        entered = RegisterEntry.objects.filter(table_name=table).values("row_id")
        for pk in model._default_manager.exclude(pk__in=entered).values_list("pk", flat=True):
            yield f"{table} {pk} has no entry in the register: it was not written by an action."
