"""Makes one database that is measured: `python -m benchmarks.making ours|usual SIZE`, in the environment of `kept.py`.

"ours" is the demonstration and as many editions and drafts more as make up the size; "usual" the same contents as live
stock pages.
"""

import io
import sys

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test.utils import override_settings  # noqa: E402
from tqdm import tqdm  # noqa: E402

from approvals.models import Edition  # noqa: E402
from benchmarks.contents import Contents  # noqa: E402
from benchmarks.drafts import load_drafts  # noqa: E402
from benchmarks.loader import load  # noqa: E402
from benchmarks.terms import read_terms  # noqa: E402
from benchmarks.usual.loading import load_usual  # noqa: E402


def main(side, size):
    """Fill an empty database."""
    call_command("migrate", verbosity=0)
    _wait_for_no_disk()
    with override_settings(DEMONSTRATION=True):
        call_command("load_demo", stdout=io.StringIO())
    if side == "ours":
        # Of the demonstration's own.
        size -= Edition.objects.count()
        _run(f"Editions, {size:,}", load, size)
        _run(f"Drafts, {size:,}", load_drafts, size)
    else:
        _run(f"Usual pages, {size:,}", load_usual, size)
    _settle()


def _run(label, act, size):
    contents = Contents(read_terms())
    with tqdm(total=size, desc=label, unit="", disable=None) as progress:
        act((contents.make(number) for number in range(size)), progress.update)


def _wait_for_no_disk():
    """A database that could not be made to the end is made anew."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA synchronous=OFF")
            cursor.execute("PRAGMA cache_size=-500000")
        else:
            cursor.execute("SET synchronous_commit=off")


def _settle():
    """Leave the database as one that has run for a while: PostgreSQL's autovacuum has come round."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        else:
            cursor.execute("VACUUM ANALYZE")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
