"""The public register as data: what its page says and no more. It counts votes and names nobody."""

from approvals import register as chain
from resources.addresses import absolute
from resources.public_register import public_register_entries, public_rows


def register_page(before, size):
    """Return a `Register` page's head and entries, and the number of the last if there are more, else None.

    `before` is the number of an entry, those below which are given; None for the newest. The queries do not grow.
    """
    entries = public_register_entries()
    if before is not None:
        entries = entries.filter(number__lt=before)
    entries = list(entries[: size + 1])
    shown = entries[:size]
    hashes = {entry.number: entry.hash for entry in shown}
    head = chain.head()
    page = {
        "head": {"number": head.number, "hash": head.hash} if head else None,
        "entries": [_entry(row, hashes[row.number]) for row in public_rows(shown)],
    }
    return page, shown[-1].number if len(entries) > size else None


def _entry(row, hashed):
    return {
        "number": row.number,
        "recorded_at": row.recorded_at,
        "outcome": row.outcome,
        "reference": row.reference or None,
        "language": row.language or None,
        "edition": row.edition_number,
        "title": row.title or None,
        "url": absolute(row.address) if row.address else None,
        "certificate_url": absolute(row.certificate_address) if row.certificate_address else None,
        "route": row.route or None,
        "is_ratification": row.is_ratification,
        "votes": row.votes,
        "present": row.present,
        "interests": row.interests,
        "conditions": row.conditions,
        "lapses_on": row.lapses_on,
        "has_lapsed": row.has_lapsed,
        "reason": row.reason or None,
        "replacement": row.replacement or None,
        "hash": hashed,
    }
