"""What a request, and a transaction, of this very process costs."""

import time
from statistics import median

from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from benchmarks.measure import seconds

REQUESTS = 30


def seconds_to_the_commit(function):
    """Return how long a transaction takes, its commit included and what follows the commit left out."""
    ended = []
    begun = time.perf_counter()
    with transaction.atomic():
        transaction.on_commit(lambda: ended.append(time.perf_counter()))
        function()
    return ended[0] - begun


def request_time(address, client=None):
    """Return the median time of a request in seconds, and its number of queries."""
    client = client or Client()
    client.get(address, follow=True)
    with CaptureQueriesContext(connection) as captured:
        client.get(address, follow=True)
    queries = len(captured)
    return median(seconds(lambda: client.get(address, follow=True)) for _request in range(REQUESTS)), queries
