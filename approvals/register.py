"""The register: a hash chain over every record. Only `enter` writes it, as the last step of an action."""

import hashlib
import json
from datetime import datetime, timedelta

from .canonical import to_json
from .clock import clock_problem
from .exceptions import refuse_if
from .locks import lock_register
from .models import RegisterEntry

BEFORE_THE_FIRST = "0" * 64
# An action that waited for another one's lock has looked at the clock before it.
CLOCK_TOLERANCE = timedelta(minutes=5)


def enter(*records):
    """Append one entry for each saved record, in this order; return the last entry.

    Runs inside the action's transaction: an entry without its row, or a row without its entry, cannot be committed.
    Raises `ActionRefused` where the server's clock has gone back behind the last entry.
    """
    lock_register()
    last = head()
    refuse_if(_clock_problems(last, records))
    number, previous_hash = (last.number, last.hash) if last else (0, BEFORE_THE_FIRST)
    entries = []
    for record in records:
        number += 1
        table, facts = record._meta.db_table, to_json(record.facts())
        hashed = entry_hash(number, previous_hash, table, record.pk, facts)
        entries.append(
            RegisterEntry(
                number=number,
                facts=facts,
                table_name=table,
                row_id=record.pk,
                previous_hash=previous_hash,
                hash=hashed,
            )
        )
        previous_hash = hashed
    RegisterEntry.objects.bulk_create(entries)
    return entries[-1]


def head():
    """Return the last entry, or None. Its hash is printed on Board papers: a chain alone cannot show a cut tail."""
    return RegisterEntry.objects.order_by("-number").first()


def entry_hash(number, previous_hash, table, row_id, facts):
    """Return the hash of an entry. `facts` is stored text, never a value that a database might round."""
    linked = to_json({"facts": facts, "number": number, "previous": previous_hash, "row": row_id, "table": table})
    return hashlib.sha256(linked.encode()).hexdigest()


def entry_of(record):
    """Return the register entry of a record, or None."""
    return RegisterEntry.objects.filter(table_name=record._meta.db_table, row_id=record.pk).first()


def facts_of(entry):
    """Return what an entry says of its record, as a dict by column name."""
    return json.loads(entry.facts)


def _clock_problems(last, records):
    if last is None:
        return []
    known = datetime.fromisoformat(facts_of(last)["recorded_at"])
    if all(record.recorded_at > known - CLOCK_TOLERANCE for record in records):
        return []
    return [clock_problem(known)]
