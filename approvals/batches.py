"""Reads a long table in pieces, so that memory stays flat: each piece begins where the one before ended."""

BATCH = 500


def batches(rows, key="pk"):
    """Yield lists of up to 500 rows of a queryset (or manager) in the order of a unique `key`."""
    rows, last = rows.order_by(key), None
    while True:
        piece = list((rows if last is None else rows.filter(**{f"{key}__gt": last}))[:BATCH])
        if not piece:
            return
        yield piece
        last = getattr(piece[-1], key)
