"""Results as a spreadsheet: all of a list, in its order, and nothing in it that a spreadsheet would run."""

import csv
import io

from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

CSV = "/library/results.csv"


def rows_of(response):
    """Return the rows below the header."""
    text = b"".join(response).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))[1:]


def test_file_has_all_that_the_filters_find_in_their_order(client, shelf):
    for number in range(30):
        shelf.put(f"Share {number:02}", role_types=["alerters"])
    shelf.put("Share 99", role_types=["responders"])
    response = client.get(f"{CSV}?role_type=alerters&sort=title")
    assert response.streaming and not response.cookies
    assert response.headers["Content-Disposition"] == 'attachment; filename="results.csv"'
    rows = rows_of(response)
    assert [row[3] for row in rows] == [f"Share {number:02}" for number in range(30)]
    assert rows[0][-1] == f"{settings.WAGTAILADMIN_BASE_URL}/library/HIPB-1001/a-resource/"
    assert client.get(f"{CSV}?role_type=alerters", headers={"If-None-Match": "*"}).status_code == 304


def test_cell_is_no_formula_whatever_a_title_begins_with(client, shelf):
    for title in ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1"):
        shelf.put(title, summary=title)
    for row in rows_of(client.get(CSV)):
        assert row[3].startswith("'") and row[4].startswith("'")


def test_queries_are_as_many_when_the_list_is_longer(client, shelf):
    counts = []
    for size in (2, 20):
        while shelf.size < size:
            shelf.put("Share")
        rows_of(client.get(CSV))
        with CaptureQueriesContext(connection) as queries:
            assert len(rows_of(client.get(CSV))) == size
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 5
