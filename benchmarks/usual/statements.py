"""Prints the SQL of one request of the usual way, so that anybody can see what it is that ours is compared with."""

import django

django.setup()

from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from benchmarks.cases import FACETS  # noqa: E402

LONGEST = 400  # characters of a statement that are printed


def main():
    """Print each statement on a line."""
    client = Client()
    client.get("/usual/library/", FACETS[0])
    with CaptureQueriesContext(connection) as captured:
        client.get("/usual/library/", FACETS[0])
    print(f"The usual way: the {len(captured)} statements of a list with 3 facets")
    for number, entry in enumerate(captured.captured_queries, start=1):
        sql = entry["sql"]
        print(f"{number:4} {sql[:LONGEST]}{' …' if len(sql) > LONGEST else ''}")


if __name__ == "__main__":
    main()
